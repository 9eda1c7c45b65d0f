/** What people look for; keys of i18n patient.shop.categories. */
export const shopCategories = [
  'cold-cough',
  'pain-fever',
  'stomach-gut',
  'skin',
  'allergy',
  'eyes-ears',
  'vitamins-blood',
  'infection-parasites',
  'women-urinary',
  'other',
] as const;
export type ShopCategory = (typeof shopCategories)[number];

/** ATC code prefixes (WHO ATC index), the longest that fits wins. */
const prefixes: readonly (readonly [prefix: string, category: ShopCategory])[] = [
  ['R06', 'allergy'],
  ['R01', 'allergy'],
  ['R', 'cold-cough'],
  ['N02', 'pain-fever'],
  ['M', 'pain-fever'],
  ['A11', 'vitamins-blood'],
  ['A12', 'vitamins-blood'],
  ['A', 'stomach-gut'],
  ['B', 'vitamins-blood'],
  ['D', 'skin'],
  ['S', 'eyes-ears'],
  ['P', 'infection-parasites'],
  ['J', 'infection-parasites'],
  ['G', 'women-urinary'],
];

/** The plain-words shelf of a medicine, from its ATC code. */
export function shopCategoryOf(atcCode: string): ShopCategory {
  const fitting = prefixes.filter(([prefix]) => atcCode.startsWith(prefix));
  return fitting.toSorted(([a], [b]) => b.length - a.length)[0]?.[1] ?? 'other';
}

/** The ATC prefixes of a shelf and those that belong to others, for a query: a code is on it when it fits the first and not the second. */
export function atcPrefixesOf(category: ShopCategory): {
  readonly on: readonly string[];
  readonly off: readonly string[];
} {
  const on = category === 'other' ? [''] : prefixes.filter(([, shelf]) => shelf === category).map(([prefix]) => prefix);
  const off = prefixes
    .filter(([prefix, shelf]) => shelf !== category && on.some((own) => prefix.startsWith(own) && prefix !== own))
    .map(([prefix]) => prefix);
  return { on, off };
}
