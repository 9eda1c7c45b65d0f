import { z } from 'zod';
import { localizedName } from '../institution/index.ts';

/** Words of a plan: both languages when they come from the catalogue, one when a clinician wrote them. */
export const planWordsSchema = z.union([
  z.string().trim().min(1).max(300),
  localizedName.extend({ en: z.string().min(1).max(300), zh: z.string().min(1).max(300) }),
]);
export type PlanWords = z.infer<typeof planWordsSchema>;

/** What an answer means: nothing to worry about, something a clinician looks at, or an emergency the patient is told of at once. */
export const concernSchema = z.enum(['none', 'abnormal', 'emergency']);
export type Concern = z.infer<typeof concernSchema>;

const key = z.string().regex(/^[a-z0-9-]{1,40}$/);

const optionSchema = z.object({ key, words: planWordsSchema, concern: concernSchema });
const asked = { key, words: planWordsSchema };

export const followUpQuestionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), ...asked }),
  z.object({
    kind: z.literal('yes-no'),
    ...asked,
    concern: z.object({ yes: concernSchema, no: concernSchema }),
  }),
  z.object({
    kind: z.literal('choice'),
    ...asked,
    options: z.array(optionSchema).min(2).max(8).refine(haveOwnKeys),
  }),
]);
export type FollowUpQuestion = z.infer<typeof followUpQuestionSchema>;

/** From `low` to `high`, both included, nothing is wrong; null: no limit on that side. */
export const limitsSchema = z
  .object({ low: z.number().nullable(), high: z.number().nullable() })
  .refine(({ low, high }) => low === null || high === null || low <= high);
export type Limits = z.infer<typeof limitsSchema>;

export const measurementSchema = z.object({
  key,
  /** The catalogue's name for it, so that one patient's values are read as one line; null for a free one. */
  measure: z.string().max(40).nullable(),
  words: planWordsSchema,
  unit: planWordsSchema,
  decimals: z.int().min(0).max(2),
  /** What an instrument can show; anything else is a slip of the finger. */
  plausible: z.object({ min: z.number(), max: z.number() }).refine(({ min, max }) => min < max),
  normal: limitsSchema,
  /** Beyond these the patient is told to get help at once. */
  safe: limitsSchema,
});
export type Measurement = z.infer<typeof measurementSchema>;

/** What a patient is asked some days after a visit. Stored with the follow-up and never changed. */
export const followUpPlanSchema = z
  .object({
    questions: z.array(followUpQuestionSchema).min(1).max(10),
    measurements: z.array(measurementSchema).max(8),
  })
  .refine(({ questions, measurements }) => haveOwnKeys([...questions, ...measurements]));
export type FollowUpPlan = z.infer<typeof followUpPlanSchema>;

/** A plan as the clinician submits it: on which day, in the zone of the institution, the questions are sent. */
export const followUpPlanInput = followUpPlanSchema.safeExtend({ dueOn: z.iso.date() });
export type FollowUpPlanInput = z.infer<typeof followUpPlanInput>;

const answersByKey = <Value extends z.ZodType>(value: Value) =>
  z.record(z.string().max(40), value).refine((answers) => Object.keys(answers).length <= 20);

/** By the keys of the plan: free words, `yes` or `no`, the key of an option; a number, or null for not measured. */
export const followUpAnswersSchema = z.object({
  questions: answersByKey(z.string().max(2000)),
  measurements: answersByKey(z.number().nullable()),
});
export type FollowUpAnswers = z.infer<typeof followUpAnswersSchema>;

function haveOwnKeys(things: readonly { readonly key: string }[]): boolean {
  return new Set(things.map((thing) => thing.key)).size === things.length;
}

/** Words of a plan in the reader's language, or as they were written. */
export function planWordsIn(words: PlanWords, locale: 'en' | 'zh-CN'): string {
  if (typeof words === 'string') return words;
  return locale === 'en' ? words.en : words.zh;
}
