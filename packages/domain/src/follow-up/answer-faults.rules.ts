import type { FollowUpAnswers, FollowUpPlan, FollowUpQuestion, Measurement } from './plan.schema.ts';

/** What stands in the way of accepting an answer. Keys of i18n `errors`. */
export interface AnswerFault {
  /** The key of the question or measurement, or one the plan does not have. */
  readonly key: string;
  readonly reason: 'answer-missing' | 'answer-not-offered' | 'value-implausible';
}

function questionFault(question: FollowUpQuestion, answer: string | undefined): AnswerFault | null {
  const { key } = question;
  if (question.kind === 'text') return null;
  if (answer === undefined || answer === '') return { key, reason: 'answer-missing' };
  const offered = question.kind === 'yes-no' ? ['yes', 'no'] : question.options.map((option) => option.key);
  return offered.includes(answer) ? null : { key, reason: 'answer-not-offered' };
}

/** Whether a value is one an instrument could have shown. */
export function isPlausible({ plausible, decimals }: Measurement, value: number): boolean {
  const scaled = value * 10 ** decimals;
  const isStep = Math.abs(scaled - Math.round(scaled)) < 1e-6;
  return isStep && value >= plausible.min && value <= plausible.max;
}

function measurementFault(measurement: Measurement, value: number | null | undefined): AnswerFault | null {
  const { key } = measurement;
  if (value === undefined) return { key, reason: 'answer-missing' };
  if (value === null || isPlausible(measurement, value)) return null;
  return { key, reason: 'value-implausible' };
}

/**
 * Every answer that cannot be accepted: yes or no and choices are answered, a measurement has a value its instrument can
 * show or says that it was not taken; free words may stay empty; nothing is answered that was not asked.
 * @returns in the order of the plan, answers to nothing last; empty when all may be stored
 */
export function answerFaults(plan: FollowUpPlan, answers: FollowUpAnswers): AnswerFault[] {
  const strange = (given: object, asked: readonly { readonly key: string }[]): AnswerFault[] =>
    Object.keys(given)
      .filter((key) => !asked.some((one) => one.key === key))
      .map((key) => ({ key, reason: 'answer-not-offered' }));
  return [
    ...plan.questions.flatMap((question) => questionFault(question, answers.questions[question.key]) ?? []),
    ...plan.measurements.flatMap((one) => measurementFault(one, answers.measurements[one.key]) ?? []),
    ...strange(answers.questions, plan.questions),
    ...strange(answers.measurements, plan.measurements),
  ];
}
