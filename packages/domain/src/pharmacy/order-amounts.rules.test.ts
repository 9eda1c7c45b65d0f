import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderAmounts } from './order-amounts.rules.ts';

const line = fc.record({
  quantity: fc.integer({ min: 1, max: 20 }),
  unitPriceMinor: fc.integer({ min: 0, max: 200_000 }),
});

it('is the sum of the lines and the delivery, in any order of lines', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), fc.integer({ min: 1, max: 5000 }), (lines, deliveryMinor) => {
      const amounts = orderAmounts(lines, deliveryMinor);
      expect(amounts.totalMinor).toBe(amounts.itemsMinor + deliveryMinor);
      expect(orderAmounts(lines.toReversed(), deliveryMinor)).toEqual(amounts);
      expect(amounts.itemsMinor).toBeGreaterThanOrEqual(0);
    }),
  );
});

it.each([
  [[], 0],
  [[{ quantity: 1, unitPriceMinor: 0 }], 0],
  [[{ quantity: -1, unitPriceMinor: 100 }], 0],
  [[{ quantity: 1, unitPriceMinor: 1.5 }], 0],
  [[{ quantity: 1, unitPriceMinor: Number.NaN }], 600],
  [[{ quantity: 20, unitPriceMinor: 200_000_000 }], 600],
  [[{ quantity: 1, unitPriceMinor: 100 }], -100],
])('refuses impossible amounts: %j + %i', (lines, deliveryMinor) => {
  expect(() => orderAmounts(lines, deliveryMinor)).toThrow(RangeError);
});
