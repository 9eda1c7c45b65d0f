import type { Prisma } from '@openward/db';
import { ageInMonths } from '@openward/domain/identity';
import { calendarDayOf, type CalendarDay, type RuleProfile } from '@openward/domain/institution';
import {
  dosageSchema,
  safetyCheckSchema,
  type PrescriptionLineView,
  type SafetyCheck,
} from '@openward/domain/prescribing';
import { judge, type Judgement } from '@openward/domain/review';
import { z } from 'zod';
import { clinicianSelect, nameOf } from '../cards/index.ts';
import { practiceOf } from './load-reviewer.ts';

/** What a query includes to judge a prescription. */
export const reviewInclude = {
  lines: { include: { medicine: true }, orderBy: { position: 'asc' } },
  prescriber: {
    select: {
      ...clinicianSelect,
      credential: true,
      practisingSince: true,
      institutionConsent: true,
      practiceRegistered: true,
      paediatricScope: true,
    },
  },
  patient: {
    include: { person: { select: { id: true, name: true, latinName: true, sex: true, birthDate: true } } },
  },
  consultation: {
    select: {
      kind: true,
      summary: true,
      conversationId: true,
      fromSeq: true,
      toSeq: true,
      service: { select: { nameEn: true, nameZh: true } },
      evidence: { include: { diagnosis: true } },
      ticket: { select: { intake: { select: { submittedById: true } } } },
      notes: { where: { signedAt: { not: null } }, orderBy: { signedAt: 'desc' }, take: 1 },
    },
  },
  institution: { select: { nameEn: true, nameZh: true, zone: true } },
  reviews: { include: { reviewer: { select: clinicianSelect } }, orderBy: { createdAt: 'desc' }, take: 1 },
  previous: { select: { reviews: { select: { reason: true }, orderBy: { createdAt: 'desc' }, take: 1 } } },
} as const satisfies Prisma.PrescriptionInclude;

export type ReviewRecord = Prisma.PrescriptionGetPayload<{ include: typeof reviewInclude }>;

/** The answers of the safety checks as signed. @throws ZodError for a row that no release wrote */
export const checksOf = (checks: unknown): SafetyCheck[] => z.array(safetyCheckSchema).parse(checks);

/** The lines as signed. @throws ZodError for a row that no release wrote */
export function linesOf({ lines }: Pick<ReviewRecord, 'lines'>): PrescriptionLineView[] {
  return lines.map(({ medicine, dosage, ...line }) => ({
    ...line,
    medicine: { ...medicine, name: nameOf(medicine) },
    dosage: dosageSchema.parse(dosage),
  }));
}

interface Judging {
  readonly reviewerPersonId: string;
  readonly isChronic: boolean;
  readonly today: CalendarDay;
  readonly profile: RuleProfile;
}

/** The three parts for one reviewer on one day, by the rules in force. */
export function judgementOf(record: ReviewRecord, judging: Judging): Judgement {
  const { prescriber, patient, consultation, diagnosisCode } = record;
  const { birthDate, sex } = patient.person;
  const { isChronic, ...moment } = judging;
  return judge({
    ...moment,
    prescriber: practiceOf(prescriber),
    kind: consultation.kind,
    patient: {
      ageMonths: ageInMonths(birthDate && calendarDayOf(birthDate), moment.today),
      sex,
      isIdentityVerified: patient.identityVerifiedAt !== null,
    },
    diagnosis: { code: diagnosisCode, isChronic },
    evidencedCode: consultation.evidence?.diagnosisCode ?? null,
    noteDiagnosisCode: consultation.notes[0]?.diagnosisCode ?? null,
    lines: linesOf(record),
    checks: checksOf(record.checks),
  });
}
