import { mayDiagnose, mayTreat, type DiagnosisContext, type DiseaseContext } from './clinical-act.rules.ts';

/** A note with the summary for the patient, about to be signed. */
export interface NoteToSign {
  readonly complaint: string;
  readonly assessment: string;
  readonly plan: string;
  readonly diagnosisCode: string | null;
  /** What the patient reads. */
  readonly summary: string;
}

/** What decides about the diagnosis of a note. */
export type NoteContext = DiagnosisContext & Pick<DiseaseContext, 'evidencedCode'>;

export interface NoteFault {
  readonly field: keyof NoteToSign;
  readonly reason: 'note-incomplete' | 'summary-missing' | DiagnosisFault;
}

type DiagnosisFault = 'diagnosis-not-allowed' | 'disease-not-evidenced';

/** The parts of a note that still say nothing though signing needs them, in the order of the form. */
export function unfinishedNote(note: Omit<NoteToSign, 'diagnosisCode'>): NoteFault[] {
  const empty = (['complaint', 'assessment', 'plan'] as const).filter((field) => note[field].trim() === '');
  const faults: NoteFault[] = empty.map((field) => ({ field, reason: 'note-incomplete' }));
  return note.summary.trim() === '' ? [...faults, { field: 'summary', reason: 'summary-missing' }] : faults;
}

/**
 * What stands in the way of signing: complaint, assessment, plan and summary say something, and a diagnosis code is
 * given only where it may be, and only of the disease that was diagnosed before.
 * @returns one fault per field, in the order of the form; empty when the note may be signed
 */
export function noteFaults(note: NoteToSign, context: NoteContext): NoteFault[] {
  const unfinished = unfinishedNote(note);
  const reason = diagnosisFault(note.diagnosisCode, context);
  if (reason === null) return unfinished;
  const summary = unfinished.findIndex(({ field }) => field === 'summary');
  const at = summary < 0 ? unfinished.length : summary;
  return unfinished.toSpliced(at, 0, { field: 'diagnosisCode', reason });
}

/** Why a diagnosis may not stand in the note of a visit (rule 1); null when it may, or none is given. */
export function diagnosisFault(diagnosisCode: string | null, context: NoteContext): DiagnosisFault | null {
  if (diagnosisCode === null) return null;
  if (!mayDiagnose(context).ok) return 'diagnosis-not-allowed';
  const verdict = mayTreat({ ...context, diagnosisCode }, 'diagnosis');
  return verdict.ok ? null : verdict.reason;
}
