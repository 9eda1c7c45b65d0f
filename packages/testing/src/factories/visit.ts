import { randomUUID } from 'node:crypto';
import { completeConsultation, enterConsultation } from '@openward/application/consultation';
import type { Services } from '@openward/application/services';
import { takeNext } from '@openward/application/waiting-room';
import type { Actor } from '@openward/domain/access';
import { signedInPatient } from './actors.ts';
import { type Clinic, openClinic, pharmacistOnDuty } from './clinic.ts';
import { intakeOf, takeNumber } from './waiting.ts';

export interface Visit {
  readonly clinic: Clinic;
  readonly patient: Actor;
  readonly pharmacist: Actor;
  readonly practiceRoleId: string;
  readonly consultationId: string;
  readonly conversationId: string;
}

/** A patient in a running visit with a pharmacist; the thread holds two system entries. */
export async function openVisit(services: Services): Promise<Visit> {
  const clinic = await openClinic(services);
  const { actor: pharmacist, practiceRoleId } = await pharmacistOnDuty(services, clinic);
  const patient = await signedInPatient(services);
  const { ticketId } = await takeNumber(services, patient, intakeOf(clinic, patient.personId));
  const taken = await takeNext(services, pharmacist, { key: randomUUID() });
  await enterConsultation(services, patient, { ticketId });
  return { ...taken, clinic, patient, pharmacist, practiceRoleId };
}

/** Ends the visit as its pharmacist. */
export async function endVisit(services: Services, { pharmacist, consultationId }: Visit): Promise<void> {
  const note = { complaint: 'c', history: '', assessment: 'a', plan: 'p' };
  await completeConsultation(services, pharmacist, { key: randomUUID(), consultationId, summary: 'Rest.', note });
}

/** A message nobody has sent before. */
export const text = (conversationId: string, body = 'Good morning') => ({ id: randomUUID(), conversationId, body });
