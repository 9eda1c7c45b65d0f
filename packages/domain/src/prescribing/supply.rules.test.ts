import { describe, expect, it } from 'vitest';
import { prescriptionStateSchema } from './prescription.schema.ts';
import { isSupplyRunning, LONGEST_SUPPLY_DAYS, suppliesSince } from './supply.rules.ts';

const validUntil = new Date('2026-11-01T00:00:00Z');
const after = (days: number) => new Date(validUntil.getTime() + days * 86_400_000);
const line = { state: 'DISPENSED' as const, days: 84, dispensedQuantity: 12, validUntil };

describe('the supply of an earlier prescription', () => {
  it('runs while it can be given out, whatever was given out', () => {
    const open = prescriptionStateSchema.options.filter((state) =>
      isSupplyRunning({ ...line, state, dispensedQuantity: 0, validUntil: null }, after(0)),
    );
    expect(open).toEqual(['SIGNED', 'EFFECTIVE', 'PARTLY_DISPENSED']);
  });
  it('runs for its days once it is given out, all or in part, and not a moment longer', () => {
    for (const state of ['DISPENSED', 'EXPIRED', 'VOIDED'] as const) {
      expect(isSupplyRunning({ ...line, state }, new Date(after(84).getTime() - 1))).toBe(true);
      expect(isSupplyRunning({ ...line, state }, after(84))).toBe(false);
    }
  });
  it('does not run when nothing was given out or all came back', () => {
    expect(isSupplyRunning({ ...line, state: 'EXPIRED', dispensedQuantity: 0 }, after(0))).toBe(false);
    for (const state of ['DRAFT', 'RETURNED', 'REJECTED'] as const)
      expect(isSupplyRunning({ ...line, state }, after(0))).toBe(false);
  });
  it('is looked for as far back as the longest supply reaches', () => {
    const now = after(0);
    const longest = { ...line, days: LONGEST_SUPPLY_DAYS };
    expect(isSupplyRunning({ ...longest, validUntil: new Date(suppliesSince(now).getTime() + 1) }, now)).toBe(true);
    expect(isSupplyRunning({ ...longest, validUntil: suppliesSince(now) }, now)).toBe(false);
  });
});
