'use client';

import {
  followUpPlanInput,
  followUpQuestionSchema,
  measurementSchema,
  mayFallDueOn,
  type FollowUpPlanInput,
} from '@openward/domain/follow-up';
import { calendarDayIn } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { useDraft } from '@openward/ui/composer';
import { useNow } from 'next-intl';
import { z } from 'zod';

/** While it is written, words may be missing and limits may be the wrong way round. */
const words = z.union([z.string(), z.object({ en: z.string(), zh: z.string() })]);
const limits = z.object({ low: z.number().nullable(), high: z.number().nullable() });
const [text, yesNo, choice] = followUpQuestionSchema.options;
const questionSchema = z.discriminatedUnion('kind', [
  text.extend({ words }),
  yesNo.extend({ words }),
  choice.extend({ words, options: z.array(choice.shape.options.unwrap().extend({ words })) }),
]);
const lineSchema = measurementSchema.extend({ words, unit: words, normal: limits });
const draftSchema = z.object({
  dueOn: z.string(),
  questions: z.array(questionSchema),
  measurements: z.array(lineSchema),
});
export type PlanDraft = z.infer<typeof draftSchema>;
export type QuestionDraft = z.infer<typeof questionSchema>;
export type MeasurementDraft = z.infer<typeof lineSchema>;

function parse(stored: string): PlanDraft | null {
  if (stored === '') return null;
  try {
    return draftSchema.parse(JSON.parse(stored));
  } catch {
    return null;
  }
}

const dayMs = 86_400_000;

/** A follow-up plan while it is made, kept in this browser until it is sent. */
export function useFollowUpPlan(consultationId: string) {
  const { zone } = useFormat();
  const now = useNow();
  const [stored, setStored] = useDraft(`follow-up-plan.${consultationId}`);
  const draft = parse(stored);
  const dayAfter = (days: number) => calendarDayIn(new Date(now.getTime() + days * dayMs), zone);
  const parsed = draft ? followUpPlanInput.safeParse(draft) : null;
  const dayIsRight =
    draft !== null && z.iso.date().safeParse(draft.dueOn).success && mayFallDueOn(draft.dueOn, dayAfter(0)).ok;
  const input: FollowUpPlanInput | null = parsed?.success && dayIsRight ? parsed.data : null;
  return {
    /** null: no follow-up is wanted. */
    draft,
    change: (next: PlanDraft | null) => setStored(next ? JSON.stringify(next) : ''),
    /** What can be sent; null while something is missing, and when none is wanted. */
    input,
    isReady: draft === null || input !== null,
    dayIsRight,
    /** Dotted paths of what is not right yet. */
    faults: parsed?.success === false ? parsed.error.issues.map(({ path }) => path.join('.')) : [],
    dayAfter,
  };
}

export type FollowUpPlanDraft = ReturnType<typeof useFollowUpPlan>;
