import { randomUUID } from 'node:crypto';

/** Ids of one person's things; random ones stand for things that do not exist. */
export interface Ids {
  readonly ticketId: string;
  readonly journeyId: string;
  readonly consultationId: string;
  readonly conversationId: string;
  readonly serviceId: string;
  readonly patientId: string;
  readonly practiceRoleId: string;
  readonly institutionId: string;
  readonly medicineId: string;
  readonly pharmacyId: string;
  readonly addressId: string;
  readonly orderId: string;
  readonly prescriptionId: string;
  readonly followUpId: string;
  readonly taskId: string;
  readonly paymentId: string;
  readonly refundId: string;
  readonly parcelId: string;
  readonly traceAlertId: string;
  readonly referralId: string;
  readonly evidenceId: string;
  readonly attachmentId: string;
}

export const randomIds = (): Ids => ({
  ticketId: randomUUID(),
  journeyId: randomUUID(),
  consultationId: randomUUID(),
  conversationId: randomUUID(),
  serviceId: randomUUID(),
  patientId: randomUUID(),
  practiceRoleId: randomUUID(),
  institutionId: randomUUID(),
  medicineId: randomUUID(),
  pharmacyId: randomUUID(),
  addressId: randomUUID(),
  orderId: randomUUID(),
  prescriptionId: randomUUID(),
  followUpId: randomUUID(),
  taskId: randomUUID(),
  paymentId: randomUUID(),
  refundId: randomUUID(),
  parcelId: randomUUID(),
  traceAlertId: randomUUID(),
  referralId: randomUUID(),
  evidenceId: randomUUID(),
  attachmentId: randomUUID(),
});
