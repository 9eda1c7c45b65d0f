import { findRedFlags, type FlagContext } from '../intake/index.ts';
import type { Concern, FollowUpAnswers, FollowUpPlan, FollowUpQuestion, Limits, Measurement } from './plan.schema.ts';

/** One answer somebody has to look at. */
export interface AbnormalItem {
  /** The key of the question or measurement. */
  readonly key: string;
  readonly concern: Exclude<Concern, 'none'>;
  /** A marked answer, words of an emergency in free text, or a value beyond its limits. */
  readonly why: 'answer' | 'words' | 'low' | 'high';
}

function concernOf(question: Exclude<FollowUpQuestion, { kind: 'text' }>, answer: string): Concern {
  if (question.kind === 'choice') return question.options.find(({ key }) => key === answer)?.concern ?? 'none';
  return answer === 'yes' || answer === 'no' ? question.concern[answer] : 'none';
}

function judgeQuestion(question: FollowUpQuestion, answer: string | undefined, who: FlagContext): AbnormalItem[] {
  if (answer === undefined) return [];
  const { key } = question;
  if (question.kind === 'text') {
    const flags = findRedFlags({ ...who, yes: [], text: answer });
    return flags.length > 0 ? [{ key, concern: 'emergency', why: 'words' }] : [];
  }
  const concern = concernOf(question, answer);
  return concern === 'none' ? [] : [{ key, concern, why: 'answer' }];
}

function beyond(value: number, { low, high }: Limits): 'low' | 'high' | null {
  if (low !== null && value < low) return 'low';
  return high !== null && value > high ? 'high' : null;
}

function judgeMeasurement({ key, normal, safe }: Measurement, value: number | null | undefined): AbnormalItem[] {
  if (value === null || value === undefined) return [];
  const danger = beyond(value, safe);
  if (danger) return [{ key, concern: 'emergency', why: danger }];
  const why = beyond(value, normal);
  return why ? [{ key, concern: 'abnormal', why }] : [];
}

/**
 * Which answers somebody has to look at, by the marks and limits of the plan and by words of an emergency in free text.
 * What was not answered or not measured is not abnormal, and it is not normal either: the reader is shown that it is missing.
 * @param who age and pregnancy, which decide what words name an emergency
 * @returns in the order of the plan, questions before measurements; empty when nothing is
 */
export function judgeAnswers(plan: FollowUpPlan, answers: FollowUpAnswers, who: FlagContext): AbnormalItem[] {
  return [
    ...plan.questions.flatMap((question) => judgeQuestion(question, answers.questions[question.key], who)),
    ...plan.measurements.flatMap((one) => judgeMeasurement(one, answers.measurements[one.key])),
  ];
}

/** The gravest of them. */
export function worstConcern(items: readonly AbnormalItem[]): Concern {
  if (items.length === 0) return 'none';
  return items.some(({ concern }) => concern === 'emergency') ? 'emergency' : 'abnormal';
}
