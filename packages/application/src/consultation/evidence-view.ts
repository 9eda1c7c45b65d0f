import type { Transaction } from '@openward/db';
import { mayConfirmEvidence, type EvidenceContext, type EvidenceView } from '@openward/domain/consultation';
import { nameOf } from '../cards/index.ts';

const fileSelect = { id: true, mediaType: true, bytes: true } as const;

/** The prior diagnoses declared on a journey, each with whether it may be confirmed in this visit. */
export async function evidenceOf(
  tx: Transaction,
  journeyId: string,
  visit: Omit<EvidenceContext, 'diseaseListed'>,
): Promise<EvidenceView[]> {
  const rows = await tx.evidence.findMany({
    where: { journeyId },
    orderBy: { createdAt: 'asc' },
    include: {
      diagnosis: { select: { code: true, nameEn: true, nameZh: true, chronic: true } },
      confirmedBy: { select: { person: { select: { name: true, latinName: true } } } },
      intake: {
        select: { attachments: { where: { purpose: 'EVIDENCE' }, select: fileSelect, orderBy: { createdAt: 'asc' } } },
      },
    },
  });
  return rows.map((row) => {
    const { code, chronic } = row.diagnosis;
    const verdict = mayConfirmEvidence({ ...visit, diseaseListed: chronic });
    return {
      id: row.id,
      diagnosis: { code, name: nameOf(row.diagnosis), chronic },
      institutionName: row.institutionName,
      diagnosedOn: row.diagnosedOn,
      createdAt: row.createdAt,
      confirmedAt: row.confirmedAt,
      confirmedBy: row.confirmedBy?.person ?? null,
      attachments: row.intake.attachments,
      refusal: verdict.ok ? null : verdict.reason,
    };
  });
}
