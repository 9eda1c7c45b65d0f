import {
  dosageSchema,
  doseForm,
  maxQuantity,
  packsFor,
  timingsFor,
  type Dosage,
  type DoseRoute,
  type DoseSymptom,
  type DoseTiming,
  type DoseUnit,
  type MedicineCard,
  type PackCount,
  type PrescriptionLineView,
} from '@openward/domain/prescribing';

/** How often, as the form offers it: times a day, on every nth day, or when needed. */
export const frequencies = ['1', '2', '3', '4', '6', 'every-2', 'every-7', 'needed'] as const;
export type Frequency = (typeof frequencies)[number];

/** The form of one line, as typed. */
export interface DoseFields {
  readonly amount: string;
  readonly unit: DoseUnit;
  readonly route: DoseRoute;
  readonly frequency: Frequency;
  readonly timing: DoseTiming;
  readonly symptom: DoseSymptom;
  readonly mostTimes: string;
  readonly hoursApart: string;
  readonly days: string;
  /** In packs; empty takes what dose and days need. */
  readonly quantity: string;
}

const usualDays = { chronic: '28', acute: '7' } as const;

/** What the form begins with for a medicine. */
export function freshFields(medicine: MedicineCard, isChronic: boolean): DoseFields {
  const { units, routes } = doseForm(medicine);
  return {
    amount: '1',
    unit: units[0] ?? 'tablet',
    route: routes[0] ?? 'oral',
    frequency: '1',
    timing: 'morning',
    symptom: 'pain',
    mostTimes: '3',
    hoursApart: '6',
    days: isChronic ? usualDays.chronic : usualDays.acute,
    quantity: '',
  };
}

function frequencyOf({ asNeeded, everyDays, timesPerDay }: Dosage): Frequency {
  if (asNeeded) return 'needed';
  const wanted = everyDays === 1 ? String(timesPerDay) : `every-${everyDays}`;
  return frequencies.find((one) => one === wanted) ?? '1';
}

/** The form of a line that is there. */
export function fieldsOf({ medicine, dosage, days, quantity }: PrescriptionLineView): DoseFields {
  const computed = packsFor(medicine, { dosage, days })?.packs;
  return {
    amount: String(dosage.amount),
    unit: dosage.unit,
    route: dosage.route,
    frequency: frequencyOf(dosage),
    timing: dosage.timing,
    symptom: dosage.asNeeded?.symptom ?? 'pain',
    mostTimes: String(dosage.asNeeded ? dosage.timesPerDay : 3),
    hoursApart: String(dosage.asNeeded?.minHoursApart ?? 6),
    days: String(days),
    quantity: computed === quantity ? '' : String(quantity),
  };
}

const timesOf = ({ frequency, mostTimes }: DoseFields): number =>
  frequency === 'needed' ? Number(mostTimes) : frequency.startsWith('every') ? 1 : Number(frequency);

/** The timings that go with the chosen frequency. */
export function timingsOf(fields: DoseFields): DoseTiming[] {
  return fields.frequency === 'needed' ? ['any-time'] : timingsFor(timesOf(fields));
}

/** Another frequency keeps the timing where it still fits, else takes the usual one. */
export function withFrequency(fields: DoseFields, frequency: Frequency): DoseFields {
  const next = { ...fields, frequency };
  const timings = timingsOf(next);
  const usual = timings.includes('morning-and-evening') ? 'morning-and-evening' : (timings[0] ?? 'any-time');
  return { ...next, timing: timings.includes(fields.timing) ? fields.timing : usual };
}

export interface FilledLine {
  readonly dosage: Dosage;
  readonly days: number;
  readonly quantity: number;
  /** Null where a pack's content in doses is not known. */
  readonly count: PackCount | null;
  /** Most packs the line may authorise. */
  readonly most: number;
}

/** The line the form describes; null while something is missing or impossible. */
export function filledLine(medicine: MedicineCard, fields: DoseFields): FilledLine | null {
  const { frequency, unit, route, timing, symptom, hoursApart } = fields;
  const parsed = dosageSchema.safeParse({
    amount: Number(fields.amount),
    unit,
    route,
    timing: frequency === 'needed' ? 'any-time' : timing,
    timesPerDay: timesOf(fields),
    everyDays: frequency.startsWith('every-') ? Number(frequency.slice('every-'.length)) : 1,
    asNeeded: frequency === 'needed' ? { symptom, minHoursApart: Number(hoursApart) } : null,
  });
  const days = Number(fields.days);
  if (!parsed.success || !Number.isInteger(days) || days < 1 || days > 366) return null;
  const dosage = parsed.data;
  const count = packsFor(medicine, { dosage, days });
  const quantity = fields.quantity === '' ? (count?.packs ?? 1) : Number(fields.quantity);
  if (!Number.isInteger(quantity) || quantity < 1) return null;
  return { dosage, days, quantity, count, most: maxQuantity({ medicine: { ...medicine }, dosage, days }) };
}
