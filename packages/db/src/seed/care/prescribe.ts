import { createHash } from 'node:crypto';
import { calendarDayOf, ruleProfileOn } from '@openward/domain/institution';
import { canonicalPrescription, dosageSchema, safetyCheckSchema } from '@openward/domain/prescribing';
import type { Dosage, SafetyCheck } from '../shapes.ts';
import { demoId } from '../world/demo-id.ts';
import { plusDays, plusSeconds } from '../world/moments.ts';
import type { PrescriptionLineRow, PrescriptionRow } from '../world/rows.ts';
import { the, type World } from '../world/world.ts';
import { consultationOf } from './call-in.ts';
import type { Visit } from './join.ts';
import { lives, ruleVersion } from './life.ts';

export interface Prescribing {
  readonly doctor: string;
  readonly diagnosisCode: string;
  readonly at: Date;
  readonly checks: readonly SafetyCheck[];
  readonly lines: readonly {
    /** Code in the catalogue, for example C08CA01-1. */
    readonly medicine: string;
    readonly dosage: Dosage;
    readonly days: number;
    /** In packs. */
    readonly quantity: number;
  }[];
}

/** A prescription with its lines; later steps review and dispense it. */
export interface Prescribed {
  readonly visit: Visit;
  readonly row: PrescriptionRow;
  readonly lines: readonly PrescriptionLineRow[];
  readonly prescriberPersonId: string;
}

/** The doctor drafts and signs during the visit. */
export function prescribe(world: World, visit: Visit, prescribing: Prescribing): Prescribed {
  const doctor = the(world.staff, prescribing.doctor);
  if (!doctor.institutionId) throw new Error(`${prescribing.doctor} works nowhere`);
  const draftedAt = plusSeconds(prescribing.at, -95);
  const { id, lines } = prescriptionLines(world, visit, prescribing);
  const row: PrescriptionRow = {
    id,
    journeyId: visit.journey.id,
    consultationId: consultationOf(visit).id,
    patientId: visit.patient.person.id,
    institutionId: doctor.institutionId,
    prescriberId: doctor.practiceRoleId,
    state: lives.prescription.initial,
    diagnosisCode: prescribing.diagnosisCode,
    ruleProfile: ruleVersion(prescribing.at),
    checks: prescribing.checks,
    createdAt: draftedAt,
    signedAt: prescribing.at,
    contentHash: null,
    effectiveAt: null,
    validUntil: null,
  };
  row.contentHash = sealOf(row, { lines, checks: prescribing.checks });
  world.rows.prescription.push(row);
  const moment = { by: doctor, journeyId: visit.journey.id };
  lives.prescription.begin(world, row, { ...moment, at: draftedAt });
  lives.prescription.advance(world, row, { ...moment, at: prescribing.at, command: 'sign' });
  return { visit, row, lines, prescriberPersonId: doctor.person.id };
}

/** The same seal as a signature in the console makes. */
function sealOf(
  row: PrescriptionRow,
  { lines, checks }: { readonly lines: readonly PrescriptionLineRow[]; readonly checks: readonly SafetyCheck[] },
): Buffer<ArrayBuffer> {
  const { id, consultationId, patientId, institutionId, prescriberId, diagnosisCode, ruleProfile } = row;
  const content = canonicalPrescription({
    id: id ?? '',
    version: 1,
    previousId: null,
    consultationId,
    patientId,
    institutionId,
    prescriberId,
    diagnosisCode,
    ruleProfile,
    lines: lines.map(({ medicineId, dosage, days, quantity }) => ({
      medicineId,
      dosage: dosageSchema.parse(dosage),
      days,
      quantity,
    })),
    checks: checks.map((check) => safetyCheckSchema.parse(check)),
  });
  return createHash('sha256').update(content).digest();
}

function prescriptionLines(world: World, visit: Visit, { at, lines }: Prescribing) {
  const id = demoId(`prescription ${visit.key}`, at);
  const rows = lines.map((line, position) => ({
    id: demoId(`line ${id} ${position}`, at),
    prescriptionId: id,
    position: position + 1,
    medicineId: the(world.medicines, line.medicine).id,
    dosage: line.dosage,
    days: line.days,
    quantity: line.quantity,
    dispensedQuantity: 0,
  }));
  world.rows.prescription_line.push(...rows);
  return { id, lines: rows };
}

/** A pharmacist approves: from now on it may be ordered, once, for three days. */
export function approve(
  world: World,
  prescribed: Prescribed,
  { pharmacist, at }: { pharmacist: string; at: Date },
): void {
  const reviewer = the(world.staff, pharmacist);
  const { row, visit } = prescribed;
  world.rows.review.push({
    id: demoId(`review ${row.id}`, at),
    prescriptionId: row.id,
    reviewerId: reviewer.practiceRoleId,
    reviewerPersonId: reviewer.person.id,
    prescriberPersonId: prescribed.prescriberPersonId,
    decision: 'APPROVED',
    reason: null,
    createdAt: at,
  });
  lives.prescription.advance(world, row, { command: 'approve', by: reviewer, at, journeyId: visit.journey.id });
  row.effectiveAt = at;
  row.validUntil = plusDays(at, ruleProfileOn('cn-2018', calendarDayOf(at)).prescription.validDays);
}
