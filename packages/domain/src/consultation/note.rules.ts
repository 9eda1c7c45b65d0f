import type { Role } from '../access/index.ts';
import type { RuleProfile } from '../institution/index.ts';

export type ConsultationKind = 'ADVICE' | 'FOLLOW_UP';

/** What decides whether a diagnosis may be written down. */
export interface DiagnosisContext {
  readonly kind: ConsultationKind;
  /** The role in which the note's author consults. */
  readonly role: Role;
  readonly profile: RuleProfile;
}

/**
 * Whether a diagnosis code may be given at all: by doctors only, and in ADVICE only where first visits may be diagnosed.
 * Source: rule 1 (Measures for Internet Diagnosis, 2018: first visits are not diagnosed online); nutritionists and
 * pharmacists never diagnose in any profile.
 */
export function allowsDiagnosis({ kind, role, profile }: DiagnosisContext): boolean {
  if (role !== 'DOCTOR') return false;
  return kind === 'FOLLOW_UP' || profile.firstVisit.diagnosis;
}

/** A note with the summary for the patient, about to be signed. */
export interface NoteToSign {
  readonly complaint: string;
  readonly assessment: string;
  readonly plan: string;
  readonly diagnosisCode: string | null;
  /** What the patient reads. */
  readonly summary: string;
}

export interface NoteFault {
  readonly field: keyof NoteToSign;
  readonly reason: 'note-incomplete' | 'summary-missing' | 'diagnosis-not-allowed';
}

/** The parts of a note that still say nothing though signing needs them, in the order of the form. */
export function unfinishedNote(note: Omit<NoteToSign, 'diagnosisCode'>): NoteFault[] {
  const empty = (['complaint', 'assessment', 'plan'] as const).filter((field) => note[field].trim() === '');
  const faults: NoteFault[] = empty.map((field) => ({ field, reason: 'note-incomplete' }));
  return note.summary.trim() === '' ? [...faults, { field: 'summary', reason: 'summary-missing' }] : faults;
}

/**
 * What stands in the way of signing: complaint, assessment, plan and summary say something, and a diagnosis code is
 * given only where it may be.
 * @returns one fault per field, in the order of the form; empty when the note may be signed
 */
export function noteFaults(note: NoteToSign, context: DiagnosisContext): NoteFault[] {
  const unfinished = unfinishedNote(note);
  if (note.diagnosisCode === null || allowsDiagnosis(context)) return unfinished;
  const summary = unfinished.findIndex(({ field }) => field === 'summary');
  const at = summary < 0 ? unfinished.length : summary;
  return unfinished.toSpliced(at, 0, { field: 'diagnosisCode', reason: 'diagnosis-not-allowed' });
}
