import type { Transaction } from '@openward/db';
import { enterBy, ticketNumber } from '@openward/domain/waiting-room';
import { notifyPatientSide } from './notify-patient-side.ts';

interface Call {
  readonly ticketId: string;
  readonly clinicianName: string;
  readonly calledAt: Date;
}

/** Tells who queued, oneself or the guardian as long as one is, that it is their turn. */
export async function notifyCalled(tx: Transaction, { ticketId, clinicianName, calledAt }: Call): Promise<void> {
  const { number, service, intake, patientId } = await tx.ticket.findUniqueOrThrow({
    where: { id: ticketId },
    select: {
      number: true,
      patientId: true,
      service: { select: { ticketPrefix: true, institution: { select: { zone: true } } } },
      intake: { select: { submittedById: true } },
    },
  });
  const params = {
    ticket: ticketNumber(service.ticketPrefix, number),
    clinician: clinicianName,
    enterBy: enterBy(calledAt).toISOString(),
    zone: service.institution.zone,
  };
  await notifyPatientSide(tx, { patientId, askedBy: [intake.submittedById], template: 'called', params });
}
