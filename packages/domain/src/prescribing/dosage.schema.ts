import { z } from 'zod';

/** What one dose is counted in. `unit` is the international unit of insulin and the like. */
export const doseUnits = [
  'tablet',
  'capsule',
  'sachet',
  'millilitre',
  'milligram',
  'drop',
  'spray',
  'inhalation',
  'unit',
  'patch',
  'suppository',
  'ampoule',
  'vial',
  'application',
  'piece',
] as const;
export type DoseUnit = (typeof doseUnits)[number];

export const doseRoutes = [
  'oral',
  'sublingual',
  'inhaled',
  'nasal',
  'ophthalmic',
  'otic',
  'topical',
  'transdermal',
  'subcutaneous',
  'vaginal',
  'rectal',
] as const;
export type DoseRoute = (typeof doseRoutes)[number];

export const doseTimings = [
  'any-time',
  'morning',
  'noon',
  'evening',
  'bedtime',
  'before-breakfast',
  'morning-and-evening',
  'before-meals',
  'with-meals',
  'after-meals',
] as const;
export type DoseTiming = (typeof doseTimings)[number];

/** What a medicine taken only when needed is taken for. */
export const doseSymptoms = [
  'pain',
  'fever',
  'cough',
  'wheeze',
  'allergy',
  'nausea',
  'heartburn',
  'diarrhoea',
  'constipation',
] as const;
export type DoseSymptom = (typeof doseSymptoms)[number];

/** How many times a day a timing means: both ends allowed. */
const timesOf: Readonly<Record<DoseTiming, readonly [least: number, most: number]>> = {
  'any-time': [1, 8],
  morning: [1, 1],
  noon: [1, 1],
  evening: [1, 1],
  bedtime: [1, 1],
  'before-breakfast': [1, 1],
  'morning-and-evening': [2, 2],
  'before-meals': [1, 3],
  'with-meals': [1, 3],
  'after-meals': [1, 3],
};

/** The timings that go with so many times a day, in the order of the form. */
export function timingsFor(timesPerDay: number): DoseTiming[] {
  return doseTimings.filter((timing) => {
    const [least, most] = timesOf[timing];
    return timesPerDay >= least && timesPerDay <= most;
  });
}

/**
 * A dose as data, never as a sentence: `amount` of `unit`, so many times on every `everyDays`-th day. With `asNeeded`
 * the patient decides when, and `timesPerDay` is the most that a day allows.
 */
export const dosageSchema = z
  .object({
    /** In quarters and tenths, as tablets are split and liquids drawn up. */
    amount: z.number().min(0.05).max(1000).multipleOf(0.05),
    unit: z.enum(doseUnits),
    timesPerDay: z.int().min(1).max(8),
    /** 1 every day, 2 every other day, 7 once a week. */
    everyDays: z.int().min(1).max(28).default(1),
    timing: z.enum(doseTimings),
    route: z.enum(doseRoutes),
    asNeeded: z
      .object({ symptom: z.enum(doseSymptoms), minHoursApart: z.int().min(1).max(24) })
      .nullable()
      .default(null),
  })
  .refine(({ timing, timesPerDay }) => timingsFor(timesPerDay).includes(timing), {
    path: ['timing'],
    message: 'timing does not fit the times a day',
  })
  .refine(({ asNeeded, timing, everyDays }) => !asNeeded || (timing === 'any-time' && everyDays === 1), {
    path: ['asNeeded'],
    message: 'taken when needed has no fixed time',
  })
  .refine(({ everyDays, timesPerDay }) => everyDays === 1 || timesPerDay === 1, {
    path: ['everyDays'],
    message: 'not every day means once on that day',
  })
  .refine(({ asNeeded, timesPerDay }) => !asNeeded || asNeeded.minHoursApart * (timesPerDay - 1) < 24, {
    path: ['asNeeded', 'minHoursApart'],
    message: 'so many doses so far apart do not fit into a day',
  });
export type Dosage = z.infer<typeof dosageSchema>;
/** As stored by earlier versions: what has a default may be absent. */
export type DosageInput = z.input<typeof dosageSchema>;
