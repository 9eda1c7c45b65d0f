/**
 * Groups of medicines by the beginnings of their ATC codes. Source: WHO Collaborating Centre for Drug Statistics
 * Methodology, ATC index; an ATC group at the third or fourth level is a chemical or pharmacological class.
 */
export type AtcGroup = readonly string[];

const penicillins: AtcGroup = ['J01C'];
const cephalosporins: AtcGroup = ['J01DB', 'J01DC', 'J01DD', 'J01DE', 'J01DI'];
const macrolides: AtcGroup = ['J01FA'];
const quinolones: AtcGroup = ['J01M'];
const tetracyclines: AtcGroup = ['J01A'];
const nsaids: AtcGroup = ['M01AA', 'M01AB', 'M01AC', 'M01AE', 'M01AG', 'M01AH'];

/**
 * Classes of which a patient takes one medicine at a time: two of them are a duplicate, also inside a combination.
 */
export const duplicateClasses: readonly AtcGroup[] = [
  ['C09'],
  ['C08CA', 'C09BB', 'C09DB'],
  ['C07'],
  ['C03A', 'C03BA'],
  ['C03C'],
  ['C10AA', 'C10B'],
  nsaids,
  ['A02BC'],
  ['A02BA'],
  ['A10BB', 'A10BX02'],
  ['A10BH', 'A10BJ'],
  ['A10BK'],
  ['B01AA', 'B01AE', 'B01AF'],
  ['B01AC04', 'B01AC22', 'B01AC24'],
  ['N06AB', 'N06AX16', 'N06AX21'],
  ['N05AH', 'N05AX'],
  ['N02BF'],
  ['N02CC'],
  ['R06A'],
  ['R03AC12', 'R03AC13', 'R03AK'],
  ['G04BE'],
  ['M04AA'],
  ['H02AB'],
  ['J05AF'],
  penicillins,
  cephalosporins,
  macrolides,
  quinolones,
  tetracyclines,
];

/** A substance or class people are allergic to, by the words they write, and what it forbids. */
export interface AllergenClass {
  readonly words: readonly string[];
  /** The class itself. */
  readonly group: AtcGroup;
  /** Related classes in which the allergy may show again. */
  readonly related: AtcGroup;
}

/**
 * Allergies to a class, in both languages. Cross-reactivity of penicillins and cephalosporins, of acetylsalicylic acid
 * and other anti-inflammatories, and of the quinolones in drops is a contraindication or caution of their labels.
 */
export const allergenClasses: readonly AllergenClass[] = [
  { words: ['penicillin', '青霉素'], group: penicillins, related: cephalosporins },
  { words: ['cephalosporin', 'cefa', 'cefi', 'cefo', 'cefu', '头孢'], group: cephalosporins, related: penicillins },
  {
    words: ['sulfonamide', 'sulphonamide', 'sulfa ', 'sulpha', 'sulfamethoxazole', '磺胺'],
    group: ['J01E', 'D06BA', 'G01AE', 'S01AB', 'A07EC01'],
    related: [],
  },
  { words: ['macrolide', '大环内酯'], group: macrolides, related: [] },
  { words: ['quinolone', 'floxacin', '喹诺酮', '沙星'], group: [...quinolones, 'S01AE', 'S02AA16'], related: [] },
  { words: ['tetracycline', '四环素'], group: tetracyclines, related: [] },
  { words: ['nitroimidazole', '硝基咪唑', '硝唑'], group: ['P01AB', 'J01XD', 'G01AF01'], related: [] },
  {
    words: ['nsaid', 'anti-inflammator', 'aspirin', 'acetylsalicylic', '非甾体', '解热镇痛', '阿司匹林', '乙酰水杨酸'],
    group: [...nsaids, 'N02BA', 'B01AC06'],
    related: ['M02AA'],
  },
  { words: ['statin', '他汀'], group: ['C10AA', 'C10B'], related: [] },
  { words: ['ace inhibitor', '普利', '血管紧张素转换酶'], group: ['C09A', 'C09B'], related: [] },
  { words: ['insulin', '胰岛素'], group: ['A10A'], related: [] },
  { words: ['iodine', 'iodinated', 'povidone', '碘'], group: ['D08AG', 'V08A', 'V10XA'], related: [] },
  { words: ['opioid', 'opiate', '阿片'], group: ['N02A', 'R05DA'], related: [] },
];

/** What people are allergic to that is no medicine: the catalogue does not list excipients, so nothing can be checked. */
export const outsideCatalogue: readonly string[] = [
  'peanut',
  'nut',
  'egg',
  'milk',
  'lactose',
  'soy',
  'wheat',
  'gluten',
  'seafood',
  'shellfish',
  'shrimp',
  'crab',
  'fish',
  'pollen',
  'dust',
  'mite',
  'mould',
  'mold',
  'cat',
  'dog',
  'latex',
  'nickel',
  'bee',
  'wasp',
  'mango',
  'alcohol',
  '花生',
  '坚果',
  '鸡蛋',
  '牛奶',
  '乳糖',
  '大豆',
  '小麦',
  '麸质',
  '海鲜',
  '虾',
  '蟹',
  '鱼',
  '花粉',
  '尘螨',
  '螨',
  '霉菌',
  '猫',
  '狗',
  '乳胶',
  '镍',
  '蜂',
  '芒果',
  '酒精',
];

/** Words that say there is no allergy, as whole entries. */
export const noAllergy: readonly string[] = ['none', 'no', 'nil', 'nkda', 'none known', '无', '没有', '无过敏', '否认'];
