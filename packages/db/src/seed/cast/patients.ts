import type { Allergy, Condition, TakenMedicine } from '../shapes.ts';

/** A patient of the demo. Phones are of an unassigned block, emails of a reserved domain, identities no number at all. */
export interface PatientFact {
  readonly key: string;
  readonly name: string;
  readonly latinName: string;
  readonly sex: 'FEMALE' | 'MALE';
  readonly birthDate: string;
  readonly locale: 'en' | 'zh-CN';
  /** Last two digits of the phone number; children have none. */
  readonly phoneEnding: string | null;
  /** A child's guardian and how that person is related to the child. */
  readonly guardian: { readonly key: string; readonly relation: 'mother' | 'father' } | null;
  readonly verified: boolean;
  readonly weightGrams: number | null;
  readonly pregnancy: 'NOT_KNOWN' | 'NOT_APPLICABLE' | 'NOT_PREGNANT' | 'PREGNANT' | 'BREASTFEEDING';
  /** null: never asked; empty: none known. */
  readonly allergies: readonly Allergy[] | null;
  readonly conditions: readonly Condition[] | null;
  readonly medicines: readonly TakenMedicine[] | null;
}

type Person = Pick<PatientFact, 'key' | 'name' | 'latinName' | 'sex' | 'birthDate' | 'locale'>;

const adult = (person: Person, phoneEnding: string, health: Partial<PatientFact>): PatientFact => ({
  ...person,
  phoneEnding,
  guardian: null,
  verified: true,
  weightGrams: null,
  pregnancy: person.sex === 'MALE' ? 'NOT_APPLICABLE' : 'NOT_KNOWN',
  allergies: [],
  conditions: [],
  medicines: [],
  ...health,
});

const child = (person: Person, guardianKey: string, health: Partial<PatientFact>): PatientFact => ({
  ...adult(person, '', health),
  phoneEnding: null,
  guardian: { key: guardianKey, relation: 'mother' },
  pregnancy: 'NOT_APPLICABLE',
});

/** Thirteen patients; what they have been through is in ../journeys, one file each. */
export const patientFacts: readonly PatientFact[] = [
  adult(
    {
      key: 'lin-xiaofan',
      name: '林小帆',
      latinName: 'Lin Xiaofan',
      sex: 'FEMALE',
      birthDate: '1997-04-12',
      locale: 'en',
    },
    '01',
    { verified: false, allergies: null, conditions: null, medicines: null },
  ),
  adult(
    {
      key: 'ma-jianguo',
      name: '马建国',
      latinName: 'Ma Jianguo',
      sex: 'MALE',
      birthDate: '1969-02-03',
      locale: 'zh-CN',
    },
    '02',
    {
      weightGrams: 78_500,
      conditions: [{ code: 'E11.9', name: '2型糖尿病', since: '2019' }],
      medicines: [{ name: '二甲双胍 500 mg', dose: '每日2次，随餐' }],
    },
  ),
  adult(
    {
      key: 'chen-lihua',
      name: '陈丽华',
      latinName: 'Chen Lihua',
      sex: 'FEMALE',
      birthDate: '1988-06-21',
      locale: 'en',
    },
    '03',
    {
      weightGrams: 57_000,
      pregnancy: 'NOT_PREGNANT',
      allergies: [{ substance: 'Penicillin', reaction: 'Rash', since: '2009' }],
      conditions: [{ code: 'J30.4', name: 'Allergic rhinitis', since: '2016' }],
      medicines: [{ name: 'Loratadine 10 mg', dose: 'Once daily in spring' }],
    },
  ),
  child(
    {
      key: 'zhou-xiaoyu',
      name: '周小雨',
      latinName: 'Zhou Xiaoyu',
      sex: 'FEMALE',
      birthDate: '2021-03-15',
      locale: 'en',
    },
    'chen-lihua',
    { weightGrams: 18_600 },
  ),
  adult(
    {
      key: 'tang-yulan',
      name: '唐玉兰',
      latinName: 'Tang Yulan',
      sex: 'FEMALE',
      birthDate: '1960-09-30',
      locale: 'zh-CN',
    },
    '05',
    {
      weightGrams: 61_200,
      pregnancy: 'NOT_APPLICABLE',
      conditions: [
        { code: 'E03.9', name: '甲状腺功能减退症', since: '2015' },
        { code: 'M81.0', name: '绝经后骨质疏松', since: '2021' },
      ],
      medicines: [
        { name: '左甲状腺素钠 50 µg', dose: '每日1次，早餐前' },
        { name: '碳酸钙 500 mg', dose: '每日1次' },
      ],
    },
  ),
  adult(
    { key: 'wu-yiran', name: '吴怡然', latinName: 'Wu Yiran', sex: 'FEMALE', birthDate: '1995-01-08', locale: 'en' },
    '06',
    { weightGrams: 59_800, pregnancy: 'BREASTFEEDING', medicines: [{ name: 'Vitamin D3 400 IU', dose: 'Once daily' }] },
  ),
  child(
    { key: 'guo-rui', name: '郭锐', latinName: 'Guo Rui', sex: 'MALE', birthDate: '2015-05-18', locale: 'zh-CN' },
    'deng-hong',
    {
      weightGrams: 36_400,
      allergies: [{ substance: '花生', reaction: '荨麻疹', since: '2018' }],
      conditions: [{ code: 'J45.9', name: '支气管哮喘', since: '2020' }],
      medicines: [{ name: '孟鲁司特咀嚼片 5 mg', dose: '每晚1次' }],
    },
  ),
  adult(
    {
      key: 'zhao-guilan',
      name: '赵桂兰',
      latinName: 'Zhao Guilan',
      sex: 'FEMALE',
      birthDate: '1964-05-09',
      locale: 'zh-CN',
    },
    '08',
    {
      weightGrams: 64_000,
      pregnancy: 'NOT_APPLICABLE',
      allergies: [
        { substance: '青霉素', reaction: '过敏性休克', since: '2014' },
        { substance: '磺胺类', reaction: '皮疹', since: '2009' },
      ],
      conditions: [{ code: 'I10', name: '原发性高血压', since: '2018' }],
      medicines: [{ name: '氨氯地平 5 mg', dose: '每日1次，早晨' }],
    },
  ),
  adult(
    { key: 'xu-damin', name: '徐大民', latinName: 'Xu Damin', sex: 'MALE', birthDate: '1955-11-02', locale: 'zh-CN' },
    '09',
    {
      weightGrams: 71_300,
      conditions: [
        { code: 'E11.9', name: '2型糖尿病', since: '2012' },
        { code: 'E78.5', name: '高脂血症', since: '2017' },
      ],
      medicines: [
        { name: '二甲双胍 500 mg', dose: '每日2次，随餐' },
        { name: '阿托伐他汀 20 mg', dose: '每晚1次' },
      ],
    },
  ),
  adult(
    { key: 'deng-hong', name: '邓红', latinName: 'Deng Hong', sex: 'FEMALE', birthDate: '1983-07-26', locale: 'zh-CN' },
    '10',
    {
      weightGrams: 55_600,
      pregnancy: 'NOT_PREGNANT',
      conditions: [{ code: 'E06.3', name: '自身免疫性甲状腺炎', since: '2020' }],
      medicines: [{ name: '左甲状腺素钠 50 µg', dose: '每日1次，早餐前' }],
    },
  ),
  adult(
    { key: 'cai-weimin', name: '蔡伟民', latinName: 'Cai Weimin', sex: 'MALE', birthDate: '1972-12-14', locale: 'en' },
    '11',
    {
      weightGrams: 82_000,
      conditions: [
        { code: 'I10', name: 'Hypertension', since: '2020' },
        { code: 'M10.9', name: 'Gout', since: '2022' },
      ],
      medicines: [{ name: 'Losartan 50 mg', dose: 'Once daily' }],
    },
  ),
  adult(
    { key: 'ye-fang', name: '叶芳', latinName: 'Ye Fang', sex: 'FEMALE', birthDate: '1978-03-03', locale: 'zh-CN' },
    '12',
    {
      weightGrams: 60_400,
      pregnancy: 'NOT_PREGNANT',
      allergies: [{ substance: '尘螨', reaction: '鼻炎', since: null }],
      conditions: [{ code: 'J45.0', name: '变应性支气管哮喘', since: '2014' }],
      medicines: [{ name: '布地奈德福莫特罗 160/4.5 µg', dose: '每日2次，每次1吸' }],
    },
  ),
  adult(
    {
      key: 'feng-xiulan',
      name: '冯秀兰',
      latinName: 'Feng Xiulan',
      sex: 'FEMALE',
      birthDate: '1966-02-17',
      locale: 'zh-CN',
    },
    '13',
    {
      weightGrams: 61_500,
      pregnancy: 'NOT_APPLICABLE',
      conditions: [{ code: 'I10', name: '原发性高血压', since: '2020' }],
      medicines: [{ name: '氯沙坦 50 mg', dose: '每日1次，早晨' }],
    },
  ),
];
