import type { LocalizedName } from '../institution/index.ts';

/** A medicine by its generic name, as far as recognising it needs. */
export interface NamedMedicine {
  readonly name: LocalizedName;
  readonly atcCode: string;
}

const formsEn = /,.*$| (?:eye drops|ear drops|nasal spray|cream|ointment|gel|patch|enema|suspension|emergency|\(.*\))$/;
const saltsEn = / (?:sodium|potassium|medoxomil|etexilate|disoproxil|marboxil|bromide|trometamol|fumarate|sulfate)$/;
const formsZh =
  /(?:缓释片|肠溶片|咀嚼片|阴道片|混悬液|滴眼液|滴耳液|鼻喷雾剂|喷雾剂|乳膏|软膏|透皮贴剂|灌肠剂|乳胶剂|栓|片|胶囊)$/;
const saltsZh = /(?:钠|钾|酯|二乙胺)$/;

/**
 * The ingredients of a medicine in lower case, from its generic name: combinations name theirs joined by "and"; salts
 * and forms do not make another ingredient.
 */
function ingredientsOf({ name }: Pick<NamedMedicine, 'name'>): string[] {
  const bare = name.en.toLowerCase().replace(formsEn, '').replace(formsEn, '');
  return bare.split(' and ').map((one) => one.replace(saltsEn, '').trim());
}

/** True when the two share an ingredient. */
export function shareIngredient(one: Pick<NamedMedicine, 'name'>, other: Pick<NamedMedicine, 'name'>): boolean {
  const ingredients = ingredientsOf(other);
  return ingredientsOf(one).some((ingredient) => ingredients.includes(ingredient));
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly medicine: NamedMedicine;
}

/** The words a medicine is known by; a combination only by all of its name. */
function wordsOf(medicine: NamedMedicine): string[] {
  const [only, ...others] = ingredientsOf(medicine);
  const zh = medicine.name.zh.replace(/^吸入用/, '').replace(formsZh, '');
  const bareZh = zh.replace(saltsZh, '');
  const en = others.length === 0 && only ? [only] : [[only, ...others].join(' and ')];
  return [...en, zh, ...(bareZh.length > 1 ? [bareZh] : [])];
}

/** One form for matching: lower case, straight, without spaces around Chinese letters. */
function forMatching(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

const isLatin = (letter: string | undefined) => letter !== undefined && /[a-z]/.test(letter);

function spansOf(text: string, medicine: NamedMedicine): Span[] {
  return wordsOf(medicine).flatMap((word) =>
    occurrencesOf(text, word).flatMap((from) => {
      const to = from + word.length;
      const isWhole = !(isLatin(word[0]) && (isLatin(text[from - 1]) || isLatin(text[to])));
      return isWhole ? [{ from, to, medicine }] : [];
    }),
  );
}

/** Everywhere a word stands: omeprazole also behind esomeprazole, which is another medicine. */
function occurrencesOf(text: string, word: string): number[] {
  const places: number[] = [];
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) places.push(from);
  return places;
}

/** Between the parts of one entry that names several things; a comma inside a number parts nothing. */
const betweenParts = /[;/、，；。\n]|,(?!\d)|\s(?:and|or|plus)\s|[和与及]/;

/**
 * The things one written entry names, each by itself: "ibuprofen, Norvasc" are two. A medicine whose own name holds such
 * a word (amoxicillin and clavulanic acid) stays whole.
 * @param catalogue every medicine that can be recognised
 */
export function partsOf(text: string, catalogue: readonly NamedMedicine[]): string[] {
  const written = text.normalize('NFKC');
  const names = catalogue.flatMap((medicine) => spansOf(written.toLowerCase(), medicine));
  const parts: string[] = [];
  let from = 0;
  for (const { 0: word, index } of written.matchAll(new RegExp(betweenParts, 'gi'))) {
    if (names.some((name) => name.from < index && name.to > index + word.length)) continue;
    parts.push(written.slice(from, index));
    from = index + word.length;
  }
  return [...parts, written.slice(from)].map((part) => part.trim()).filter((part) => part !== '');
}

/**
 * The medicines a free text names, in either language. Of names within names the longest counts: 左氧氟沙星 is not
 * 氧氟沙星, and 80 mg of valsartan and amlodipine are not valsartan alone.
 * @param catalogue every medicine that can be recognised
 * @returns one for each name found; empty when nothing is recognised
 */
export function recogniseMedicines(text: string, catalogue: readonly NamedMedicine[]): NamedMedicine[] {
  const written = forMatching(text);
  const spans = catalogue.flatMap((medicine) => spansOf(written, medicine));
  const longest = spans.filter(
    (one) =>
      !spans.some((other) => other.to - other.from > one.to - one.from && other.from <= one.from && other.to >= one.to),
  );
  const found = new Map(longest.map(({ medicine }) => [medicine.atcCode, medicine]));
  return [...found.values()];
}
