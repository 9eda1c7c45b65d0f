import { createHash, randomUUID } from 'node:crypto';
import { enterConsultation } from '@openward/application/consultation';
import { sealOf } from '@openward/application/prescribing';
import type { Services } from '@openward/application/services';
import { takeNext } from '@openward/application/waiting-room';
import type { Prisma } from '@openward/db';
import { dosageSchema, safetyCheckSchema } from '@openward/domain/prescribing';
import { ruleProfileOn } from '@openward/domain/institution';
import { signedInPatient, signedInStaff, type StaffMember } from './actors.ts';
import { type Clinic, openClinic } from './clinic.ts';
import { insertDiagnoses, makeFollowUp } from './evidence.ts';
import { intakeOf, takeNumber } from './waiting.ts';

export interface SignedPrescription {
  readonly clinic: Clinic;
  readonly patient: StaffMember['actor'];
  readonly doctor: StaffMember;
  readonly prescriptionId: string;
  readonly ticketId: string;
  readonly journeyId: string;
  readonly consultationId: string;
  readonly conversationId: string;
  readonly medicineId: string;
}

interface Facts {
  readonly clinic?: Clinic;
  readonly medicine?: Partial<Prisma.MedicineUncheckedCreateInput>;
  readonly line?: Partial<Prisma.PrescriptionLineUncheckedCreateInput>;
  readonly checks?: Prisma.InputJsonValue;
  readonly kind?: 'ADVICE';
  readonly patientName?: string;
}

const dosage = { amount: 1, unit: 'tablet', timesPerDay: 1, timing: 'morning', route: 'oral' };

/** A medicine of the catalogue: amlodipine, a month's tablets. @returns its id */
export async function insertMedicine(
  { db }: Services,
  facts: Partial<Prisma.MedicineUncheckedCreateInput> = {},
): Promise<string> {
  const { id } = await db.prisma.medicine.create({
    data: {
      code: `M-${randomUUID()}`,
      nameEn: 'Amlodipine',
      nameZh: '氨氯地平片',
      pinyinInitials: 'ALDPP',
      atcCode: 'C08CA01',
      form: 'tablet',
      strength: '5 mg',
      packUnits: 28,
      packUnit: 'tablet',
      class: 'PRESCRIPTION',
      priceMinor: 2600,
      ...facts,
    },
  });
  return id;
}

/** A doctor's running follow-up visit with an identified patient, at a clinic of its own unless given. */
async function followUpVisit(services: Services, facts: Facts) {
  const { prisma } = services.db;
  const clinic = facts.clinic ?? (await openClinic(services, { role: 'DOCTOR' }));
  const { institutionId } = clinic;
  const doctor = await signedInStaff(services, {
    role: 'DOCTOR',
    institutionId,
    name: '陆雯',
    onDutySince: new Date(),
  });
  const patient = await signedInPatient(services, facts.patientName ? { name: facts.patientName } : {});
  const { personId } = patient;
  const identity = { identitySealed: Buffer.from('x'), identityIndex: createHash('sha256').update(personId).digest() };
  await prisma.person.update({ where: { id: personId }, data: { sex: 'FEMALE' } });
  await prisma.patientProfile.update({
    where: { personId },
    data: { ...identity, identityVerifiedAt: new Date(), allergies: [] },
  });
  const { ticketId, journeyId } = await takeNumber(services, patient, intakeOf(clinic, personId));
  const taken = await takeNext(services, doctor.actor, { key: randomUUID() });
  await enterConsultation(services, patient, { ticketId });
  if (facts.kind !== 'ADVICE') await makeFollowUp(services, taken.consultationId);
  return { ...taken, clinic, doctor, patient, journeyId };
}

/** A signed prescription that waits for a pharmacist, written without the use case. */
export async function insertSignedPrescription(services: Services, facts: Facts = {}): Promise<SignedPrescription> {
  const { prisma } = services.db;
  const visit = await followUpVisit(services, facts);
  const { clinic, doctor, patient, consultationId, journeyId } = visit;
  const code = 'I10';
  await insertDiagnoses(services);
  const medicineId = await insertMedicine(services, facts.medicine);
  const signedAt = new Date();
  const line = { medicineId, dosage, days: 28, quantity: 1, ...facts.line };
  const content = {
    id: randomUUID(),
    version: 1,
    previousId: null,
    consultationId,
    patientId: patient.personId,
    institutionId: clinic.institutionId,
    prescriberId: doctor.practiceRoleId,
    diagnosisCode: code,
    ruleProfile: ruleProfileOn('cn-2018', '2026-11-23').version,
  };
  const checks = safetyCheckSchema.array().parse(facts.checks ?? []);
  const lines = [{ ...line, dosage: dosageSchema.parse(line.dosage) }];
  const { id: prescriptionId } = await prisma.prescription.create({
    data: {
      ...content,
      journeyId,
      state: 'SIGNED',
      checks: facts.checks ?? [],
      signedAt,
      contentHash: sealOf({ ...content, lines, checks }),
      lines: { create: [{ position: 1, ...line }] },
    },
    select: { id: true },
  });
  const history = {
    lifecycle: 'PRESCRIPTION',
    subjectId: prescriptionId,
    journeyId,
    actorId: doctor.actor.personId,
  } as const;
  await prisma.stateChange.createMany({
    data: [
      { ...history, command: 'create', toState: 'DRAFT' },
      { ...history, command: 'sign', fromState: 'DRAFT', toState: 'SIGNED' },
    ],
  });
  return { ...visit, prescriptionId, medicineId };
}
