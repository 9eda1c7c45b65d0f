import { randomBytes, randomUUID } from 'node:crypto';
import { enterConsultation } from '@openward/application/consultation';
import { saveDraft, signPrescription } from '@openward/application/prescribing';
import type { Services } from '@openward/application/services';
import { takeNext } from '@openward/application/waiting-room';
import type { Prisma } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { dosageSchema, type DraftLineInput, type PrescribingDesk } from '@openward/domain/prescribing';
import { signedInPatient, signedInStaff } from './actors.ts';
import { type Clinic, openClinic } from './clinic.ts';
import { insertDiagnoses, makeFollowUp } from './evidence.ts';
import { insertMedicine } from './prescription.ts';
import { intakeOf, takeNumber } from './waiting.ts';

export interface FollowUpVisit {
  readonly clinic: Clinic;
  readonly patient: Actor;
  readonly doctor: Actor;
  readonly practiceRoleId: string;
  readonly consultationId: string;
  readonly conversationId: string;
  readonly journeyId: string;
}

interface FollowUpFacts {
  readonly profile?: Prisma.PatientProfileUncheckedUpdateInput;
  readonly kind?: 'ADVICE';
}

/** A verified patient without allergies or medicines, in a running follow-up with a doctor, unless said. */
export async function openFollowUp(services: Services, facts: FollowUpFacts = {}): Promise<FollowUpVisit> {
  const { prisma } = services.db;
  const clinic = await openClinic(services, { role: 'DOCTOR', nameEn: 'Cardiology', nameZh: '心内科' });
  const { institutionId } = clinic;
  const { actor: doctor, practiceRoleId } = await signedInStaff(services, {
    role: 'DOCTOR',
    institutionId,
    name: '陆雯',
    onDutySince: new Date(),
  });
  const patient = await signedInPatient(services);
  const { ticketId, journeyId } = await takeNumber(services, patient, intakeOf(clinic, patient.personId));
  const taken = await takeNext(services, doctor, { key: randomUUID() });
  await enterConsultation(services, patient, { ticketId });
  await prisma.patientProfile.update({
    where: { personId: patient.personId },
    data: {
      identitySealed: randomBytes(48),
      identityIndex: randomBytes(32),
      identityVerifiedAt: new Date(),
      allergies: [],
      conditions: [],
      medicines: [],
      pregnancy: 'NOT_APPLICABLE',
      ...facts.profile,
    },
  });
  const { consultationId, conversationId } = taken;
  if (facts.kind !== 'ADVICE') await makeFollowUp(services, consultationId);
  return { clinic, patient, doctor, practiceRoleId, consultationId, conversationId, journeyId };
}

/** One tablet every morning for four weeks, unless said. */
export const lineOf = (medicineId: string, facts: Partial<DraftLineInput> = {}): DraftLineInput => ({
  medicineId,
  dosage: dosageSchema.parse({ amount: 1, unit: 'tablet', timesPerDay: 1, timing: 'morning', route: 'oral' }),
  days: 28,
  quantity: 1,
  ...facts,
});

interface DraftFacts {
  readonly lines: readonly DraftLineInput[];
  readonly diagnosisCode?: string;
}

/** The first draft of a consultation, for high blood pressure unless said. */
export async function draftIn(
  services: Services,
  { doctor, consultationId }: FollowUpVisit,
  { lines, diagnosisCode = 'I10' }: DraftFacts,
): Promise<PrescribingDesk> {
  await insertDiagnoses(services);
  const input = { consultationId, seal: null, diagnosisCode, lines: [...lines], overrides: [] };
  return saveDraft(services, doctor, input);
}

/** A prescription for four weeks of a medicine, amlodipine unless said, signed and waiting for its review. @returns its id */
export async function signedPrescription(
  services: Services,
  visit: FollowUpVisit,
  medicine: Parameters<typeof insertMedicine>[1] = {},
): Promise<string> {
  const medicineId = await insertMedicine(services, medicine);
  const { seal } = await draftIn(services, visit, { lines: [lineOf(medicineId)] });
  const { consultationId } = visit;
  const desk = await signPrescription(services, visit.doctor, { key: randomUUID(), consultationId, seal: seal ?? '' });
  const [signed] = desk.signed;
  if (!signed) throw new Error('nothing was signed');
  return signed.id;
}
