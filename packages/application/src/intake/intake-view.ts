import type { Prisma } from '@openward/db';
import { attachmentViewSchema, redFlagSchema, type intakeViewSchema } from '@openward/domain/intake';
import { z } from 'zod';
import { nameOf } from '../cards/index.ts';

/** What a query selects to show an intake. */
export const intakeSelect = {
  symptoms: true,
  since: true,
  additions: true,
  redFlags: true,
  consentedAt: true,
  priceMinor: true,
  currency: true,
  healthConfirmedAt: true,
  guardianPresentAt: true,
  guardianPresentBy: { select: { name: true, latinName: true } },
  attachments: {
    select: { id: true, purpose: true, mediaType: true, bytes: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  },
  evidence: {
    select: {
      id: true,
      diagnosisCode: true,
      diagnosis: { select: { nameEn: true, nameZh: true } },
      institutionName: true,
      diagnosedOn: true,
      confirmedAt: true,
    },
  },
} as const satisfies Prisma.IntakeSelect;
type IntakeRecord = Prisma.IntakeGetPayload<{ select: typeof intakeSelect }>;

const files = z.array(attachmentViewSchema);
const flags = z.array(redFlagSchema);

/** An intake as both sides see it: photos with the words, the papers with the diagnosis they prove. */
export function intakeView({
  attachments,
  evidence,
  redFlags,
  guardianPresentAt,
  guardianPresentBy,
  ...said
}: IntakeRecord): z.output<typeof intakeViewSchema> {
  const all = files.parse(attachments);
  return {
    ...said,
    redFlags: flags.parse(redFlags),
    guardianPresence: guardianPresentBy && guardianPresentAt && { ...guardianPresentBy, at: guardianPresentAt },
    attachments: all.filter(({ purpose }) => purpose === 'SYMPTOM_PHOTO'),
    evidence: evidence && evidenceView(evidence, all),
  };
}

function evidenceView({ diagnosis, ...declared }: NonNullable<IntakeRecord['evidence']>, all: z.output<typeof files>) {
  const attachments = all.filter(({ purpose }) => purpose === 'EVIDENCE');
  return { ...declared, diagnosisName: nameOf(diagnosis), attachments };
}
