import type { Transaction } from '@openward/db';
import { peopleAround } from '../outbox/index.ts';
import type { Notice } from './notices.ts';
import { notifyPerson } from './notify-person.ts';

type Facts = Notice & {
  readonly patientId: string;
  /** Who asked for it at the time: told alone as long as they still stand for the patient. */
  readonly askedBy: readonly string[];
};

/**
 * Tells the patient's side as it is now: who asked, while patient or guardian still; else the patient, or the guardians of
 * one without a contact. A former guardian hears nothing more.
 */
export async function notifyPatientSide(tx: Transaction, { patientId, askedBy, ...notice }: Facts): Promise<void> {
  const around = await peopleAround(tx, patientId);
  const asked = around.filter((personId) => askedBy.includes(personId));
  const told = asked.length > 0 ? asked : await reachable(tx, patientId, around);
  for (const personId of told) await notifyPerson(tx, { ...notice, personId });
}

/** The patient, or everybody who acts for a patient without a contact. */
async function reachable(tx: Transaction, patientId: string, around: readonly string[]): Promise<string[]> {
  const select = { phoneIndex: true, emailIndex: true } as const;
  const { phoneIndex, emailIndex } = await tx.person.findUniqueOrThrow({ where: { id: patientId }, select });
  return (phoneIndex ?? emailIndex) ? [patientId] : around.filter((personId) => personId !== patientId).toSorted();
}
