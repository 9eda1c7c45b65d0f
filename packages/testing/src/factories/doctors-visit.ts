import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { enterConsultation } from '@openward/application/consultation';
import type { Services } from '@openward/application/services';
import { takeNext } from '@openward/application/waiting-room';
import { signedInPatient, signedInStaff } from './actors.ts';
import { openClinic } from './clinic.ts';
import { intakeOf, takeNumber } from './waiting.ts';

interface Declared {
  /** The disease is on the list of common and chronic ones. */
  readonly chronic?: boolean;
  readonly identityVerified?: boolean;
}

/** A diagnosis code of its own, so that tests do not meet. @returns the code */
export async function insertDiagnosis({ db }: Services, facts: { readonly chronic?: boolean } = {}): Promise<string> {
  const letter = String.fromCodePoint(65 + randomInt(26));
  const code = `${letter}${String(randomInt(10, 100))}.${String(randomInt(10, 100))}`;
  const named = { nameEn: 'Essential hypertension', nameZh: '原发性高血压', pinyinInitials: 'yfxgxy' };
  await db.prisma.diagnosisCode.create({ data: { code, ...named, chapter: 'IX', chronic: facts.chronic ?? true } });
  return code;
}

/** A patient in a running visit with a doctor, evidence of a prior diagnosis declared with the intake. */
export async function openDoctorsVisit(services: Services, { chronic = true, identityVerified = true }: Declared = {}) {
  const { prisma } = services.db;
  const clinic = await openClinic(services, { role: 'DOCTOR' });
  const { institutionId } = clinic;
  const onDutySince = new Date();
  const { actor: doctor, practiceRoleId } = await signedInStaff(services, {
    role: 'DOCTOR',
    institutionId,
    onDutySince,
    capacity: 5,
  });
  const patient = await signedInPatient(services);
  const { personId } = patient;
  if (identityVerified)
    await prisma.patientProfile.update({
      where: { personId },
      data: { identityVerifiedAt: onDutySince, identityIndex: randomBytes(32), identitySealed: randomBytes(32) },
    });
  const { ticketId, journeyId } = await takeNumber(services, patient, intakeOf(clinic, personId));
  const { id: intakeId } = await prisma.intake.findFirstOrThrow({ where: { journeyId } });
  const diagnosisCode = await insertDiagnosis(services, { chronic });
  const diagnosed = { institutionName: 'County hospital', diagnosedOn: new Date('2026-01-01') };
  const { id: evidenceId } = await prisma.evidence.create({
    data: { intakeId, journeyId, patientId: personId, diagnosisCode, ...diagnosed },
  });
  const taken = await takeNext(services, doctor, { key: randomUUID() });
  await enterConsultation(services, patient, { ticketId });
  return {
    ...taken,
    clinic,
    doctor,
    practiceRoleId,
    patient,
    ticketId,
    journeyId,
    intakeId,
    evidenceId,
    diagnosisCode,
  };
}
