import type { Transaction } from '@openward/db';
import type { ReviewDecision } from '@openward/domain/review';
import { notifyPatientSide, notifyPerson } from '../notification/index.ts';
import { boardChanged, journeyChanged, peopleAround, writeOutbox } from '../outbox/index.ts';
import type { ReviewRecord } from './review-record.ts';

interface Told {
  readonly record: ReviewRecord;
  readonly decision: ReviewDecision;
  readonly validUntil: Date;
}

/**
 * Tells everybody whose turn it is now: the patient when the prescription can be used or was refused, the doctor when it
 * came back, and the other pharmacists' boards. The card in the thread shows the new state by itself.
 */
export async function tellDecision(tx: Transaction, { record, decision, validUntil }: Told): Promise<void> {
  const { institutionId, institution, journeyId, patientId, prescriber, consultation, number } = record;
  const people = [...(await peopleAround(tx, patientId)), prescriber.personId];
  await writeOutbox(tx, [journeyChanged(journeyId, people), boardChanged(institutionId, 'review')]);
  const params = { number: String(number) };
  const patientSide = { patientId, askedBy: [consultation.ticket.intake.submittedById] };
  if (decision === 'APPROVED') {
    const validity = { until: validUntil.toISOString(), zone: institution.zone };
    const template = 'prescription-approved';
    await notifyPatientSide(tx, { ...patientSide, template, params: { ...params, ...validity } });
    return;
  }
  const personId = prescriber.personId;
  if (decision === 'RETURNED') {
    await notifyPerson(tx, { personId, template: 'prescription-returned-to-doctor', params });
    return;
  }
  await notifyPerson(tx, { personId, template: 'prescription-rejected-to-doctor', params });
  await notifyPatientSide(tx, { ...patientSide, template: 'prescription-rejected', params });
}
