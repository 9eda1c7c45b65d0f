import fc from 'fast-check';
import { expect, it } from 'vitest';
import { atcPrefixesOf, shopCategories, shopCategoryOf } from './shop-category.rules.ts';

it.each([
  ['R05CB06', 'cold-cough'],
  ['R06AX13', 'allergy'],
  ['N02BE01', 'pain-fever'],
  ['M01AE01', 'pain-fever'],
  ['A02BC01', 'stomach-gut'],
  ['A11CC05', 'vitamins-blood'],
  ['D01AC01', 'skin'],
  ['S01XA20', 'eyes-ears'],
  ['G01AF01', 'women-urinary'],
  ['C08CA01', 'other'],
  ['', 'other'],
] as const)('%s stands on the shelf %s', (code, shelf) => {
  expect(shopCategoryOf(code)).toBe(shelf);
});

it('has each code on exactly one shelf, asked either way', () => {
  const code = fc.tuple(fc.constantFrom(...Array.from('ABCDGHJLMNPRSV')), fc.integer({ min: 1, max: 16 }));
  fc.assert(
    fc.property(code, ([letter, group]) => {
      const atc = `${letter}${String(group).padStart(2, '0')}AA01`;
      const shelves = shopCategories.filter((shelf) => {
        const { on, off } = atcPrefixesOf(shelf);
        return on.some((prefix) => atc.startsWith(prefix)) && !off.some((prefix) => atc.startsWith(prefix));
      });
      expect(shelves).toEqual([shopCategoryOf(atc)]);
    }),
  );
});
