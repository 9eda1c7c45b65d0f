import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { prescriptionMachine } from '../prescribing/index.ts';
import {
  isNeverSoldOnline,
  isShownInShop,
  mayOrderFrom,
  mayOrderLine,
  maySellMedicines,
  remainingPacks,
  type SoldMedicine,
} from './order.policy.ts';

const now = new Date('2026-11-24T02:00:00Z');
const tomorrow = new Date('2026-11-25T02:00:00Z');
const otc: SoldMedicine = { class: 'OTC', restrictedGroup: null };
const prescriptionOnly: SoldMedicine = { class: 'PRESCRIPTION', restrictedGroup: null };
const effective = { state: 'EFFECTIVE', validUntil: tomorrow } as const;
const whole = { quantity: 2, dispensedQuantity: 0, orderedQuantity: 0 };
const groups = ['narcotic', 'psychotropic', 'toxic', 'radioactive', 'specially-managed', 'vaccine', 'blood-product'];

describe('rule 6: never online', () => {
  it.each(groups)('refuses a %s whatever its class says, with a prescription or without', (restrictedGroup) => {
    for (const kind of ['OTC', 'PRESCRIPTION', 'RESTRICTED'] as const) {
      const medicine = { class: kind, restrictedGroup };
      expect(isNeverSoldOnline(medicine)).toBe(true);
      expect(isShownInShop(medicine)).toBe(false);
      for (const prescribed of [whole, null]) {
        const verdict = mayOrderLine({ medicine, quantity: 1, prescribed }, effective, now);
        expect(verdict).toEqual({ ok: false, reason: 'never-online' });
      }
    }
  });

  it('refuses the class alone, and a group nobody has heard of', () => {
    expect(isNeverSoldOnline({ class: 'RESTRICTED', restrictedGroup: null })).toBe(true);
    expect(isNeverSoldOnline({ class: 'OTC', restrictedGroup: 'of-tomorrow' })).toBe(true);
  });
});

describe('rule 7: from an effective prescription, within its time, once', () => {
  it.each(prescriptionMachine.stateNames)('from state %s', (state) => {
    const verdict = mayOrderFrom({ state, validUntil: tomorrow }, now);
    expect(verdict.ok).toBe(state === 'EFFECTIVE' || state === 'PARTLY_DISPENSED');
  });

  it('says why not', () => {
    const reason = (state: (typeof prescriptionMachine.stateNames)[number], validUntil: Date | null = tomorrow) => {
      const verdict = mayOrderFrom({ state, validUntil }, now);
      return verdict.ok ? null : verdict.reason;
    };
    expect(reason('DISPENSED')).toBe('prescription-used-up');
    expect(reason('EXPIRED')).toBe('prescription-expired');
    expect(reason('SIGNED')).toBe('prescription-not-effective');
    expect(reason('EFFECTIVE', now)).toBe('prescription-expired');
    expect(reason('EFFECTIVE', null)).toBe('prescription-expired');
  });

  it('never more than is left, however it was split before', () => {
    const packs = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(
        packs,
        packs,
        packs,
        fc.integer({ min: 1, max: 12 }),
        (quantity, dispensedQuantity, orderedQuantity, wanted) => {
          const prescribed = { quantity, dispensedQuantity, orderedQuantity };
          const verdict = mayOrderLine({ medicine: prescriptionOnly, quantity: wanted, prescribed }, effective, now);
          expect(verdict.ok).toBe(dispensedQuantity + orderedQuantity + wanted <= quantity);
          expect(remainingPacks(prescribed)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('rule 8: no medicine before its prescription', () => {
  it('sells over the counter freely and prescription-only medicines never without one', () => {
    expect(mayOrderLine({ medicine: otc, quantity: 5, prescribed: null }, null, now)).toEqual({ ok: true });
    for (const prescribed of [null, whole]) {
      const verdict = mayOrderLine({ medicine: prescriptionOnly, quantity: 1, prescribed }, null, now);
      expect(verdict).toEqual({ ok: false, reason: 'prescription-needed' });
    }
    const beside = mayOrderLine({ medicine: prescriptionOnly, quantity: 1, prescribed: null }, effective, now);
    expect(beside).toEqual({ ok: false, reason: 'prescription-needed' });
  });

  it('shows over-the-counter medicines alone to who has no prescription', () => {
    expect([otc, prescriptionOnly].map(isShownInShop)).toEqual([true, false]);
  });

  it('counts a prescribed over-the-counter medicine against its prescription', () => {
    const used = { quantity: 1, dispensedQuantity: 1, orderedQuantity: 0 };
    const verdict = mayOrderLine({ medicine: otc, quantity: 1, prescribed: used }, effective, now);
    expect(verdict).toEqual({ ok: false, reason: 'prescription-used-up' });
  });
});

it('lets pharmacies and hospitals sell', () => {
  expect((['PHARMACY', 'HOSPITAL', 'CLINIC'] as const).map(maySellMedicines)).toEqual([true, true, false]);
});
