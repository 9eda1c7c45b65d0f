import {
  confirmHealthInput,
  mayBePregnant,
  pregnancySchema,
  type ConfirmHealthInput,
  type HealthProfile,
  type PregnancyFacts,
} from '@openward/domain/intake';
import { z } from 'zod';

const row = z.object({ name: z.string(), about: z.string(), since: z.string() });
export type HealthRow = z.infer<typeof row>;
export const emptyRow: HealthRow = { name: '', about: '', since: '' };

/** null: not answered; none: nothing known; some: as in the rows. */
const list = z.object({ answer: z.enum(['none', 'some']).nullable(), rows: z.array(row) });
export type HealthList = z.infer<typeof list>;

/** The form as it is typed, unfinished entries and all. */
export const healthAnswersSchema = z.object({
  allergies: list,
  conditions: list,
  medicines: list,
  pregnancy: pregnancySchema,
  weight: z.string(),
  /** The form is open; closed it shows what is known, to be confirmed. */
  editing: z.boolean(),
});
export type HealthAnswers = z.infer<typeof healthAnswersSchema>;
export const listNames = ['allergies', 'conditions', 'medicines'] as const;
export type ListName = (typeof listNames)[number];

const listOf = (known: readonly HealthRow[] | undefined): HealthList => ({
  answer: known === undefined ? null : known.length === 0 ? 'none' : 'some',
  rows: [...(known ?? [])],
});

/** What is known, as the form begins with it. */
export function answersOf(profile: HealthProfile): HealthAnswers {
  const { allergies, conditions, medicines, pregnancy, weightGrams } = profile;
  return {
    allergies: listOf(
      allergies?.map(({ substance, reaction, since }) => ({
        name: substance,
        about: reaction ?? '',
        since: since ?? '',
      })),
    ),
    conditions: listOf(conditions?.map(({ name, since }) => ({ name, about: '', since: since ?? '' }))),
    medicines: listOf(medicines?.map(({ name, dose }) => ({ name, about: dose ?? '', since: '' }))),
    pregnancy,
    weight: weightGrams === null ? '' : String(weightGrams / 1_000),
    editing: allergies === null || conditions === null || medicines === null,
  };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
/** Rows nothing was written into do not count. */
const written = ({ answer, rows }: HealthList) =>
  answer === 'some' ? rows.filter(({ name, about }) => name.trim() !== '' || about.trim() !== '') : [];

export type HealthProblem = ListName | 'pregnancy' | 'weight';

/** The answers as the server takes them, or what is still missing. */
export function readAnswers(
  answers: HealthAnswers,
  {
    patientId,
    facts,
    known,
  }: { readonly patientId: string; readonly facts: PregnancyFacts; readonly known: HealthProfile },
): { readonly input: ConfirmHealthInput } | { readonly problems: readonly HealthProblem[] } {
  const unanswered = listNames.filter((name) => {
    const { answer } = answers[name];
    return answer === null || (answer === 'some' && written(answers[name]).length === 0);
  });
  const codeOf = (name: string) => known.conditions?.find((one) => one.name === name)?.code ?? null;
  const kilograms = Number(answers.weight.replace(',', '.'));
  const parsed = confirmHealthInput.safeParse({
    patientId,
    allergies: written(answers.allergies).map(({ name, about, since }) => ({
      substance: name,
      reaction: orNull(about),
      since: orNull(since),
    })),
    conditions: written(answers.conditions).map(({ name, since }) => ({
      code: codeOf(name),
      name,
      since: orNull(since),
    })),
    medicines: written(answers.medicines).map(({ name, about }) => ({ name, dose: orNull(about) })),
    pregnancy: mayBePregnant(facts) ? answers.pregnancy : 'NOT_APPLICABLE',
    weightGrams: answers.weight.trim() === '' ? null : Math.round(kilograms * 1_000),
  });
  const broken = (parsed.error?.issues ?? []).flatMap(({ path }) => {
    const field = path[0] === 'weightGrams' ? 'weight' : path[0];
    return [...listNames, 'pregnancy' as const, 'weight' as const].filter((name) => name === field);
  });
  if (parsed.success && unanswered.length === 0) return { input: parsed.data };
  return { problems: [...new Set([...unanswered, ...broken])] };
}
