import type { Transaction } from '@openward/db';
import type { PatientBanner } from '@openward/domain/consultation';
import type { PrescriptionLineView } from '@openward/domain/prescribing';
import type { ReviewSheet } from '@openward/domain/review';
import { nameOf } from '../cards/index.ts';
import { healthLists } from '../consultation/index.ts';
import type { ReviewRecord } from './review-record.ts';

const mostEarlier = 20;
const mostTexts = 200;

interface Background extends Pick<ReviewSheet, 'diagnosis' | 'earlier' | 'conversation'> {
  readonly banner: PatientBanner;
  /** Whether the patient is not known to have taken the medicine before. */
  readonly isNew: (line: PrescriptionLineView) => boolean;
}

/** What stands beside the prescription: the patient, earlier prescriptions, the words of the consultation. */
export async function loadBackground(tx: Transaction, record: ReviewRecord): Promise<Background> {
  const { id, patientId, patient, consultation, signedAt } = record;
  const { conversationId, fromSeq, toSeq } = consultation;
  const [diagnosis, earlierConsultations, earlierRows, texts, clinicians] = await Promise.all([
    tx.diagnosisCode.findUniqueOrThrow({ where: { code: record.diagnosisCode } }),
    tx.consultation.count({
      where: {
        patientId,
        id: { not: record.consultationId },
        state: { in: ['COMPLETED', 'ENDED_UNSUITABLE'] },
        openedAt: { lt: signedAt ?? new Date() },
      },
    }),
    tx.prescription.findMany({
      where: { patientId, id: { not: id }, signedAt: { lt: signedAt ?? new Date() } },
      include: { lines: { include: { medicine: true }, orderBy: { position: 'asc' } } },
      orderBy: { signedAt: 'desc' },
      take: mostEarlier,
    }),
    tx.message.findMany({
      where: { conversationId, kind: 'TEXT', seq: { gte: fromSeq, ...(toSeq === null ? {} : { lte: toSeq }) } },
      orderBy: { seq: 'desc' },
      take: mostTexts,
    }),
    tx.participant.findMany({ where: { conversationId, side: 'CLINICIAN' }, select: { personId: true } }),
  ]);
  const { id: personId, ...person } = patient.person;
  const { recordNumber, weightGrams, pregnancy, identityVerifiedAt } = patient;
  const known = { personId, ...person, recordNumber, weightGrams, pregnancy, identityVerifiedAt };
  const lists = healthLists(patient);
  const approved = earlierRows.filter(({ effectiveAt }) => effectiveAt !== null);
  const atcBefore = new Set(approved.flatMap(({ lines }) => lines.map(({ medicine }) => medicine.atcCode)));
  const careTeam = new Set<string | null>(clinicians.map(({ personId: clinician }) => clinician));
  const taken = (lists.medicines ?? []).map(({ name }) => name.toLowerCase());
  return {
    diagnosis: { ...diagnosis, name: nameOf(diagnosis) },
    banner: { ...known, ...lists, earlierConsultations },
    earlier: earlierRows.flatMap((row) => (row.signedAt ? [earlierOf({ ...row, signedAt: row.signedAt })] : [])),
    conversation: texts.toReversed().map(({ seq, senderId, body, createdAt }) => ({
      seq,
      side: careTeam.has(senderId) ? ('CLINICIAN' as const) : ('PATIENT' as const),
      body,
      createdAt,
    })),
    isNew: ({ medicine }) =>
      !atcBefore.has(medicine.atcCode) &&
      !taken.some((name) => name.includes(medicine.name.en.toLowerCase()) || name.includes(medicine.name.zh)),
  };
}

type Earlier = ReviewRecord['lines'][number];

function earlierOf(row: {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly state: ReviewSheet['state'];
  readonly diagnosisCode: string;
  readonly signedAt: Date;
  readonly lines: readonly Pick<Earlier, 'medicine'>[];
}): ReviewSheet['earlier'][number] {
  const { id, number, version, state, diagnosisCode, signedAt, lines } = row;
  const medicines = lines.map(({ medicine }) => nameOf(medicine));
  return { id, number, version, state, diagnosisCode, signedAt, medicines };
}
