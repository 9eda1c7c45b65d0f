import type { Dosage } from './dosage.schema.ts';

/** The four parts of a day a patient's card shows. */
export const daySlots = ['morning', 'noon', 'evening', 'bedtime'] as const;
export type DaySlot = (typeof daySlots)[number];

const byTimes: Readonly<Partial<Record<number, readonly DaySlot[]>>> = {
  2: ['morning', 'evening'],
  3: ['morning', 'noon', 'evening'],
  4: ['morning', 'noon', 'evening', 'bedtime'],
};

/**
 * The parts of the day on which a dose is taken, in their order.
 * @returns null where the prescription leaves them to the patient: when needed, once at any time, once with a meal, more
 * than four times a day. The card then says so in words instead of marking a part nobody ordered.
 */
export function doseSlots({ timing, timesPerDay, asNeeded }: Dosage): readonly DaySlot[] | null {
  if (asNeeded) return null;
  switch (timing) {
    case 'morning':
    case 'before-breakfast':
      return ['morning'];
    case 'noon':
    case 'evening':
    case 'bedtime':
      return [timing];
    case 'morning-and-evening':
      return ['morning', 'evening'];
    case 'any-time':
    case 'before-meals':
    case 'with-meals':
    case 'after-meals':
      return byTimes[timesPerDay] ?? null;
  }
}
