import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PharmacyShelf, pharmacyOffers } from './offers.rules.ts';

const shelf = (pharmacyId: string, items: PharmacyShelf['items'], city = 'Hangzhou'): PharmacyShelf => ({
  pharmacyId,
  name: { en: pharmacyId, zh: pharmacyId },
  kind: 'PHARMACY',
  province: city === 'Chengdu' ? 'Sichuan' : 'Zhejiang',
  city,
  items,
});
const has = (medicineId: string, available: number, priceMinor = 1000) => ({ medicineId, available, priceMinor });
const want = (medicineId: string, quantity = 1) => ({ medicineId, prescriptionLineId: null, quantity });
const hangzhou = { province: 'Zhejiang', city: 'Hangzhou' };
const order = (offers: readonly { pharmacyId: string }[]) => offers.map(({ pharmacyId }) => pharmacyId);

describe('the offers of pharmacies', () => {
  it('put those that have everything first, then what costs less, delivery included', () => {
    const shelves = [
      shelf('part', [has('a', 9, 1)]),
      shelf('far', [has('a', 9, 700), has('b', 9, 700)], 'Chengdu'),
      shelf('near', [has('a', 9, 900), has('b', 9, 900)]),
      shelf('dear', [has('a', 9, 5000), has('b', 9, 5000)]),
      shelf('nothing', []),
    ];
    const wanted = [want('a'), want('b')];
    expect(order(pharmacyOffers(wanted, shelves, hangzhou))).toEqual(['near', 'far', 'dear', 'part']);
    expect(order(pharmacyOffers(wanted, shelves, null))).toEqual(['far', 'near', 'dear', 'part']);
  });

  it('say what is missing by offering less', () => {
    const [offer] = pharmacyOffers([want('a', 3), want('b')], [shelf('one', [has('a', 2)])], hangzhou);
    expect(offer).toMatchObject({ isComplete: false, itemsMinor: 2000, deliveryMinor: 600, totalMinor: 2600 });
    expect(offer?.lines).toEqual([{ medicineId: 'a', prescriptionLineId: null, quantity: 2, unitPriceMinor: 1000 }]);
  });

  it('have no total before they know where to', () => {
    const [offer] = pharmacyOffers([want('a')], [shelf('one', [has('a', 2)])], null);
    expect(offer).toMatchObject({ deliveryMinor: null, totalMinor: null, itemsMinor: 1000 });
  });

  it('never offer more than lies on the shelf nor more than is wanted, in whatever lines it is asked', () => {
    const medicine = fc.constantFrom('a', 'b', 'c');
    const wanted = fc.array(
      fc.record({
        medicineId: medicine,
        prescriptionLineId: fc.constant(null),
        quantity: fc.integer({ min: 1, max: 5 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    const stock = fc.uniqueArray(
      fc.record({
        medicineId: medicine,
        available: fc.integer({ min: 0, max: 6 }),
        priceMinor: fc.integer({ min: 0, max: 9000 }),
      }),
      { selector: ({ medicineId }) => medicineId },
    );
    fc.assert(
      fc.property(wanted, stock, (asked, items) => {
        const [offer] = pharmacyOffers(asked, [shelf('one', items)], hangzhou);
        for (const id of ['a', 'b', 'c']) {
          const sum = (lines: readonly { medicineId: string; quantity: number }[]) =>
            lines.filter(({ medicineId }) => medicineId === id).reduce((total, { quantity }) => total + quantity, 0);
          const available = items.find(({ medicineId }) => medicineId === id)?.available ?? 0;
          expect(sum(offer?.lines ?? [])).toBe(Math.min(sum(asked), available));
        }
      }),
    );
  });
});
