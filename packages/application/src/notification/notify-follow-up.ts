import type { Transaction } from '@openward/db';
import { missedAt } from '@openward/domain/follow-up';
import { notifyPatientSide } from './notify-patient-side.ts';

interface Asked {
  readonly patientId: string;
  readonly dueAt: Date;
  /** The institution's IANA zone. */
  readonly zone: string;
  readonly template: 'follow-up-due' | 'follow-up-reminder';
}

/**
 * Tells the patient, or the guardians of one without a contact, that a follow-up waits, without a word of what it is about.
 * Somebody without a contact sees it in the app alone.
 */
export async function notifyFollowUp(tx: Transaction, { patientId, dueAt, zone, template }: Asked): Promise<void> {
  const params = { answerBy: missedAt(dueAt).toISOString(), zone };
  await notifyPatientSide(tx, { patientId, askedBy: [], template, params });
}
