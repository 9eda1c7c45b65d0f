import type { Services } from '@openward/application/services';

/** High blood pressure, a listed chronic disease, and a cold, which is none. */
export async function insertDiagnoses({ db }: Services): Promise<void> {
  await db.prisma.diagnosisCode.createMany({
    skipDuplicates: true,
    data: [
      {
        code: 'I10',
        nameEn: 'Essential hypertension',
        nameZh: '原发性高血压',
        pinyinInitials: 'yfxgxy',
        chapter: 'IX',
        chronic: true,
      },
      { code: 'J00', nameEn: 'Common cold', nameZh: '普通感冒', pinyinInitials: 'ptgm', chapter: 'X', chronic: false },
    ],
  });
}

/** Makes a visit a follow-up: its patient's high blood pressure, diagnosed elsewhere, confirmed by the visit's clinician. */
export async function makeFollowUp(services: Services, consultationId: string): Promise<void> {
  const { prisma } = services.db;
  const visit = await prisma.consultation.findUniqueOrThrow({
    where: { id: consultationId },
    include: { ticket: { select: { intakeId: true } } },
  });
  const { journeyId, patientId, clinicianId, ticket } = visit;
  await insertDiagnoses(services);
  const { id: evidenceId } = await prisma.evidence.create({
    data: {
      intakeId: ticket.intakeId,
      journeyId,
      patientId,
      diagnosisCode: 'I10',
      institutionName: 'County hospital',
      diagnosedOn: new Date('2026-01-01'),
      confirmedAt: new Date(),
      confirmedById: clinicianId,
    },
  });
  await prisma.consultation.update({ where: { id: consultationId }, data: { kind: 'FOLLOW_UP', evidenceId } });
}
