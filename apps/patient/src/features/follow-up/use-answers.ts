import {
  answerFaults,
  judgeAnswers,
  type AnswerFault,
  type FollowUpAnswers,
  type FollowUpView,
} from '@openward/domain/follow-up';
import { useDraft } from '@openward/ui/composer';
import { z } from 'zod';

/** As typed; a measurement that could not be taken is null. */
const typedSchema = z.object({
  questions: z.record(z.string(), z.string()),
  measurements: z.record(z.string(), z.string().nullable()),
});
type Typed = z.infer<typeof typedSchema>;

const nothing: Typed = { questions: {}, measurements: {} };

function parse(text: string): Typed {
  if (text === '') return nothing;
  try {
    return typedSchema.parse(JSON.parse(text));
  } catch {
    return nothing;
  }
}

/** A comma counts as the decimal sign; what is no number is none. */
function numberOf(text: string): number {
  const clean = text.trim().replace(',', '.');
  return /^\d+(?:\.\d*)?$/.test(clean) ? Number(clean) : Number.NaN;
}

function answersOf({ questions, measurements }: Typed): FollowUpAnswers {
  const given = Object.entries(questions).filter(([, answer]) => answer.trim() !== '');
  const measured = Object.entries(measurements)
    .filter(([, text]) => text?.trim() !== '')
    .map(([key, text]) => [key, text === null ? null : numberOf(text)] as const);
  return { questions: Object.fromEntries(given), measurements: Object.fromEntries(measured) };
}

/** Only what could be sent: a value still being typed is not judged. */
function judgedNow(
  { plan, who }: Pick<FollowUpView, 'plan' | 'who'>,
  answers: FollowUpAnswers,
  faults: readonly AnswerFault[],
) {
  const wrong = new Set(faults.map(({ key }) => key));
  return judgeAnswers(plan, answers, who).filter(({ key }) => !wrong.has(key));
}

/** What was answered so far, kept on this device until it is sent. */
export function useAnswers({ followUpId, plan, who }: Pick<FollowUpView, 'followUpId' | 'plan' | 'who'>) {
  const [draft, setDraft] = useDraft(`follow-up.${followUpId}`);
  const typed = parse(draft);
  const answers = answersOf(typed);
  const faults = answerFaults(plan, answers);
  return {
    typed,
    answers,
    faults,
    urgent: judgedNow({ plan, who }, answers, faults).filter(({ concern }) => concern === 'emergency'),
    answer: (key: string, answer: string) =>
      setDraft(JSON.stringify({ ...typed, questions: { ...typed.questions, [key]: answer } })),
    measure: (key: string, text: string | null) =>
      setDraft(JSON.stringify({ ...typed, measurements: { ...typed.measurements, [key]: text } })),
    forget: () => setDraft(''),
  };
}
