import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardSection, boardSections, mayCheck, type OrderToCheck } from './dispensing.policy.ts';
import { orderMachine } from './order.machine.ts';
import { isPacked, lineForScan, packsToGo } from './packing.rules.ts';

const line = { id: 'a', position: 1, quantity: 2, scanned: 2, class: 'PRESCRIPTION', prescribed: true } as const;
const whole: OrderToCheck = {
  state: 'PICKING',
  lines: [line],
  pickedByPersonIds: ['fu'],
  patientSideIds: ['patient', 'guardian'],
};
const refusal = (order: OrderToCheck, by = 'kong') => {
  const verdict = mayCheck(order, by);
  return verdict.ok ? null : verdict.reason;
};

describe('the second check', () => {
  it('is done by another person, with every pack scanned', () => {
    expect(refusal(whole)).toBeNull();
    expect(refusal(whole, 'fu')).toBe('own-picking');
    expect(refusal({ ...whole, pickedByPersonIds: ['fu', 'kong'] })).toBe('own-picking');
    expect(refusal({ ...whole, lines: [{ ...line, scanned: 1 }] })).toBe('packs-missing');
    expect(refusal({ ...whole, lines: [] })).toBe('packs-missing');
  });
  it('is never done by the patient or who acts for the patient', () => {
    expect(refusal(whole, 'patient')).toBe('own-account');
    expect(refusal(whole, 'guardian')).toBe('own-account');
  });
  it('only while picking', () => {
    for (const state of orderMachine.stateNames) {
      expect(refusal({ ...whole, state })).toBe(state === 'PICKING' ? null : 'not-picking');
    }
  });
  it('rule 6: a specially managed medicine never leaves, prescribed or not', () => {
    for (const prescribed of [true, false]) {
      expect(refusal({ ...whole, lines: [line, { ...line, class: 'RESTRICTED', prescribed }] })).toBe('restricted');
    }
  });
  it('rule 8: what needs a prescription has one', () => {
    expect(refusal({ ...whole, lines: [{ ...line, prescribed: false }] })).toBe('prescription-missing');
    expect(refusal({ ...whole, lines: [{ ...line, class: 'OTC', prescribed: false }] })).toBeNull();
  });
});

const lines = fc
  .uniqueArray(fc.record({ id: fc.uuid(), quantity: fc.integer({ min: 1, max: 6 }), part: fc.nat(6) }), {
    selector: ({ id }) => id,
    maxLength: 6,
  })
  .map((all) =>
    all.map(({ id, quantity, part }, index) => ({ id, position: index + 1, quantity, scanned: part % (quantity + 1) })),
  );

describe('packing', () => {
  it('scan by scan every line fills up and no further', () => {
    fc.assert(
      fc.property(lines, (start) => {
        let now = start;
        for (let left = packsToGo(start); left > 0; left -= 1) {
          const next = lineForScan(now, null);
          if (!next.ok) throw new Error(next.reason);
          now = now.map((one) => (one.id === next.line.id ? { ...one, scanned: one.scanned + 1 } : one));
          expect(packsToGo(now)).toBe(left - 1);
        }
        expect(now.every(({ quantity, scanned }) => quantity === scanned)).toBe(true);
        expect(lineForScan(now, null)).toEqual({ ok: false, reason: 'all-scanned' });
        expect(isPacked(now)).toBe(now.length > 0);
      }),
    );
  });
  it('goes to the chosen line while it lacks packs, then to the first that does', () => {
    const two = [
      { id: 'a', position: 1, quantity: 1, scanned: 0 },
      { id: 'b', position: 2, quantity: 1, scanned: 0 },
    ];
    expect(lineForScan(two, 'b')).toMatchObject({ line: { id: 'b' } });
    expect(lineForScan(two, null)).toMatchObject({ line: { id: 'a' } });
    expect(
      lineForScan([{ ...two[0], id: 'a', position: 1, quantity: 1, scanned: 1 }, ...two.slice(1)], 'a'),
    ).toMatchObject({
      line: { id: 'b' },
    });
    expect(lineForScan(two, 'c')).toEqual({ ok: false, reason: 'line-not-here' });
  });
});

it('every state of an order is in one section of the board or in none', () => {
  const shown = orderMachine.stateNames.flatMap((state) => [boardSection(state, 1), boardSection(state, 0)]);
  expect(new Set(shown)).toEqual(new Set([...boardSections, null]));
  expect(boardSection('PICKING', 1)).toBe('picking');
  expect(boardSection('PICKING', 0)).toBe('to-check');
});
