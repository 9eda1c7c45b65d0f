import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dosageSchema } from './dosage.schema.ts';
import { limitFaults, maxSupplyDays, type LineToLimit } from './limits.rules.ts';
import { doseForm, dosesNeeded, MAX_UNCOUNTED_PACKS, packsFor, type Pack } from './quantity.rules.ts';

const tablets: Pack = { form: 'tablet', strength: '5 mg', packUnits: 28, packUnit: 'tablet' };
const dose = (change: object = {}) =>
  dosageSchema.parse({ amount: 1, unit: 'tablet', timesPerDay: 1, timing: 'any-time', route: 'oral', ...change });

describe('packs of a supply', () => {
  it.each([
    [{}, 28, { packs: 1, needed: 28, perPack: 28, leftOver: 0 }],
    [{}, 29, { packs: 2, needed: 29, perPack: 28, leftOver: 27 }],
    [{ amount: 0.5, timesPerDay: 3 }, 7, { packs: 1, needed: 10.5, perPack: 28, leftOver: 17.5 }],
    [{ amount: 0.1, timesPerDay: 3 }, 7, { packs: 1, needed: 2.1, perPack: 28, leftOver: 25.9 }],
    [{ everyDays: 7 }, 84, { packs: 1, needed: 12, perPack: 28, leftOver: 16 }],
    [{ everyDays: 2 }, 7, { packs: 1, needed: 4, perPack: 28, leftOver: 24 }],
  ])('%j for %i days', (change, days, count) => {
    expect(packsFor(tablets, { dosage: dose(change), days })).toEqual(count);
  });

  it('counts the units and milligrams of a pen', () => {
    const insulin = { form: 'injection-pen', strength: '300 IU/3 mL', packUnits: 1, packUnit: 'pen' };
    expect(packsFor(insulin, { dosage: dose({ amount: 14, unit: 'unit' }), days: 28 })?.packs).toBe(2);
    const weekly = { form: 'injection-pen', strength: '2 mg/1.5 mL', packUnits: 1, packUnit: 'pen' };
    const dosage = dose({ amount: 0.5, unit: 'milligram', everyDays: 7 });
    expect(packsFor(weekly, { dosage, days: 28 })).toEqual({ packs: 1, needed: 2, perPack: 2, leftOver: 0 });
  });

  it('says nothing where the content of a pack in doses is not known', () => {
    const cream = { form: 'cream', strength: '1%', packUnits: 1, packUnit: 'tube' };
    expect(packsFor(cream, { dosage: dose({ unit: 'application' }), days: 7 })).toBeNull();
    expect(packsFor(tablets, { dosage: dose({ unit: 'unit' }), days: 7 })).toBeNull();
  });

  it('is enough and not a pack more, whatever the dose', () => {
    const anyDose = fc.record({
      amount: fc.integer({ min: 1, max: 400 }).map((n) => n / 20),
      often: fc.oneof(
        fc.record({ timesPerDay: fc.integer({ min: 1, max: 8 }) }),
        fc.record({ everyDays: fc.integer({ min: 1, max: 28 }) }),
      ),
    });
    const size = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(anyDose, fc.integer({ min: 1, max: 84 }), size, ({ amount, often }, days, packUnits) => {
        const change = { amount, ...often };
        const count = packsFor({ ...tablets, packUnits }, { dosage: dose(change), days });
        expect(count).not.toBeNull();
        if (!count) return;
        expect(count.packs * packUnits).toBeGreaterThanOrEqual(count.needed);
        expect((count.packs - 1) * packUnits).toBeLessThan(count.needed);
        expect(count.leftOver).toBeGreaterThanOrEqual(0);
        expect(count.needed).toBe(dosesNeeded(dose(change), days));
      }),
    );
  });
});

describe('the form of a medicine says how it is dosed', () => {
  const form = (change: Partial<Pack>) => doseForm({ ...tablets, ...change });

  it.each([
    [{ form: 'tablet' }, 'tablet', 'oral'],
    [{ form: 'sublingual-tablet' }, 'tablet', 'sublingual'],
    [{ form: 'soft-capsule', packUnit: 'capsule' }, 'capsule', 'oral'],
    [{ form: 'oral-suspension', packUnit: 'millilitre' }, 'millilitre', 'oral'],
    [{ form: 'oral-solution', packUnit: 'vial' }, 'vial', 'oral'],
    [{ form: 'injection', packUnit: 'ampoule' }, 'ampoule', 'subcutaneous'],
    [{ form: 'injection-pen', packUnit: 'pen', strength: '300 IU/3 mL' }, 'unit', 'subcutaneous'],
    [{ form: 'injection-pen', packUnit: 'pen', strength: '18 mg/3 mL' }, 'milligram', 'subcutaneous'],
    [{ form: 'eye-drops', packUnit: 'bottle' }, 'drop', 'ophthalmic'],
    [{ form: 'inhaler', packUnit: 'inhaler' }, 'inhalation', 'inhaled'],
    [{ form: 'a form of tomorrow' }, 'application', 'topical'],
  ])('%j: %s, %s', (change, unit, route) => {
    expect(form(change).units[0]).toBe(unit);
    expect(form(change).routes[0]).toBe(route);
  });
});

describe('rule 7: limits of the rule profile', () => {
  const profile = { prescription: { validDays: 3, maxMedicines: 5, maxSupplyDays: 7, maxChronicWeeks: 12 } };
  const line = (id: string, change: Partial<LineToLimit> = {}): LineToLimit => ({
    medicine: { ...tablets, id },
    dosage: dose(),
    days: 7,
    quantity: 1,
    ...change,
  });
  const five = ['a', 'b', 'c', 'd', 'e'].map((id) => line(id));
  const faults = (lines: LineToLimit[], isChronic = false) => limitFaults(lines, { profile, isChronic });

  it('at most five medicines, each once', () => {
    expect(faults(five)).toEqual([]);
    expect(faults([...five, line('f')])).toEqual([{ reason: 'too-many-medicines', position: null, limit: 5 }]);
    expect(faults([])).toEqual([{ reason: 'no-medicines', position: null, limit: 1 }]);
    expect(faults([line('a'), line('a')])).toEqual([{ reason: 'same-medicine-twice', position: 2, limit: 1 }]);
  });

  it('seven days, or twelve weeks of a chronic disease', () => {
    expect(maxSupplyDays(profile, false)).toBe(7);
    expect(maxSupplyDays(profile, true)).toBe(84);
    expect(faults([line('a', { days: 8 })])).toEqual([{ reason: 'supply-too-long', position: 1, limit: 7 }]);
    expect(faults([line('a', { days: 84, quantity: 3 })], true)).toEqual([]);
    expect(faults([line('a', { days: 85, quantity: 4 })], true)).toEqual([
      { reason: 'supply-too-long', position: 1, limit: 84 },
    ]);
  });

  it('a unit or route the medicine is not given in, though its packs could then not be counted', () => {
    const poured = line('a', { dosage: dose({ unit: 'millilitre' }), quantity: MAX_UNCOUNTED_PACKS });
    expect(faults([poured])).toEqual([{ reason: 'dose-not-of-medicine', position: 1, limit: 1 }]);
    expect(faults([line('a', { dosage: dose({ route: 'ophthalmic' }) })])).toEqual([
      { reason: 'dose-not-of-medicine', position: 1, limit: 1 },
    ]);
  });

  it('never more packs than dose and days need', () => {
    expect(faults([line('a', { quantity: 2 })])).toEqual([{ reason: 'quantity-too-large', position: 1, limit: 1 }]);
    const cream = { form: 'cream', strength: '1%', packUnits: 1, packUnit: 'tube', id: 'a' };
    const tubes = (quantity: number) =>
      line('a', { medicine: cream, dosage: dose({ unit: 'application', route: 'topical' }), quantity });
    expect(faults([tubes(MAX_UNCOUNTED_PACKS)])).toEqual([]);
    expect(faults([tubes(MAX_UNCOUNTED_PACKS + 1)])).toEqual([
      { reason: 'quantity-too-large', position: 1, limit: MAX_UNCOUNTED_PACKS },
    ]);
  });
});
