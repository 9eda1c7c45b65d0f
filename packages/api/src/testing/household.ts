import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { planFollowUp } from '@openward/application/follow-up';
import { sealedColumns } from '@openward/application/identity';
import { suspendClinician } from '@openward/application/institution';
import type { Services } from '@openward/application/services';
import { reloadActor } from '@openward/auth';
import type { Actor, Role } from '@openward/domain/access';
import {
  askForPlace,
  insertOtcMedicine,
  insertService,
  insertSignedPrescription,
  keepAddress,
  makeGuardian,
  openClinic,
  openPharmacy,
  openStaffedPharmacy,
  shippedOrder,
  signedInPatient,
  signedInStaff,
  type StaffMember,
} from '@openward/testing/factories';
import { insertSession } from '@openward/testing/people';
import type { Ids } from '../proof/ids.ts';

/** Stands in every text of a patient's record; nobody outside the household may ever be told it. */
export const CANARY = 'CANARY';

/** A patient in a doctor's running visit with a signed prescription: everything that has an id. */
export interface Household {
  readonly ids: Ids;
  readonly institutionId: string;
  readonly owner: Actor;
  readonly doctor: Actor;
  /** Who dispenses the household's order. */
  readonly pharmacy: Awaited<ReturnType<typeof openStaffedPharmacy>>;
}

export async function insertHousehold(services: Services): Promise<Household> {
  const clinic = await openClinic(services, { role: 'DOCTOR', ticketPrefix: 'D' });
  const signed = await insertSignedPrescription(services, { clinic, patientName: `${CANARY} 陈` });
  const { patient, doctor, ticketId, journeyId, consultationId, conversationId, prescriptionId } = signed;
  const { institutionId, serviceId } = clinic;
  const { practiceRoleId } = doctor;
  const patientId = patient.personId;
  const { pharmacy, things } = await bought(services, patient, institutionId);
  const followUp = await followUpWithTask(services, doctor, { consultationId, institutionId });
  const sentOn = await sentOnWithEvidence(services, { ...signed, institutionId, practiceRoleId, patientId });
  await hideCanaries(services, { ...signed, patientId, authorId: practiceRoleId });
  const visit = { ticketId, journeyId, consultationId, conversationId, prescriptionId, serviceId, patientId };
  const ids = { ...visit, ...things, ...followUp, ...sentOn, practiceRoleId, institutionId };
  return { ids, institutionId, owner: patient, doctor: doctor.actor, pharmacy };
}

/** What may be bought, an address, a payment asked for, an order on its way and an alert about one of its codes. */
async function bought(services: Services, patient: Actor, institutionId: string) {
  const medicineId = await insertOtcMedicine(services);
  const pharmacyId = await openPharmacy(services, [{ medicineId }]);
  const addressId = await keepAddress(services, patient);
  const { paymentId } = await askForPlace(services, patient, { institutionId });
  const { id: refundId } = await services.db.prisma.refund.create({
    data: { paymentId, amountMinor: 100, reason: 'left', state: 'FAILED' },
    select: { id: true },
  });
  const pharmacy = await openStaffedPharmacy(services);
  const { orderId, parcelId } = await shippedOrder(services, pharmacy, { patient });
  const { id: traceAlertId } = await services.db.prisma.traceAlert.create({
    data: { traceCode: '81267040193844275513', orderId, scannedById: pharmacy.dispenser.practiceRoleId },
    select: { id: true },
  });
  return {
    pharmacy,
    things: { medicineId, pharmacyId, addressId, paymentId, refundId, orderId, parcelId, traceAlertId },
  };
}

interface Where {
  readonly consultationId: string;
  readonly institutionId: string;
}

/** A follow-up the doctor has planned, and a task it has made for the doctor. */
async function followUpWithTask(services: Services, doctor: StaffMember, { consultationId, institutionId }: Where) {
  const dueOn = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const { followUpId } = await planFollowUp(services, doctor.actor, {
    key: randomUUID(),
    consultationId,
    plan: { dueOn, questions: [{ kind: 'text', key: 'how', words: 'How are you?' }], measurements: [] },
  });
  const { id: taskId } = await services.db.prisma.followUpTask.create({
    data: { followUpId, kind: 'MISSED', assignedToId: doctor.practiceRoleId, institutionId },
    select: { id: true },
  });
  return { followUpId, taskId };
}

interface Sent {
  readonly institutionId: string;
  readonly practiceRoleId: string;
  readonly patientId: string;
  readonly journeyId: string;
  readonly consultationId: string;
}

/** The doctor sends the patient on to another service; the patient has declared a prior diagnosis, with a file. */
async function sentOnWithEvidence(services: Services, sent: Sent) {
  const { institutionId, practiceRoleId, patientId, journeyId, consultationId } = sent;
  const { prisma } = services.db;
  const serviceId = await insertService(services, institutionId, { ticketPrefix: 'R' });
  const { id: evidenceId, intakeId } = await prisma.evidence.findFirstOrThrow({ where: { journeyId } });
  const { id: referralId } = await prisma.referral.create({
    data: { journeyId, consultationId, serviceId, madeById: practiceRoleId, reason: CANARY },
  });
  await prisma.evidence.update({ where: { id: evidenceId }, data: { institutionName: CANARY } });
  const file = { mediaType: 'image/jpeg', bytes: 9, sha256: createHash('sha256').digest(), storageKey: randomUUID() };
  await services.storage.write(file.storageKey, new Uint8Array(file.bytes), file.mediaType);
  const { id: attachmentId } = await prisma.attachment.create({
    data: { ...file, uploadedById: patientId, patientId, intakeId, purpose: 'EVIDENCE' },
  });
  return { referralId, evidenceId, attachmentId };
}

interface Hidden {
  readonly patientId: string;
  readonly journeyId: string;
  readonly consultationId: string;
  readonly conversationId: string;
  readonly authorId: string;
}

/** Writes the canary into every text that patients and those who care for them fill in. */
async function hideCanaries({ db, vault }: Services, hidden: Hidden): Promise<void> {
  const { patientId: id, journeyId, consultationId, conversationId, authorId } = hidden;
  const { prisma } = db;
  const email = `${CANARY.toLowerCase()}-${id}@example.org`;
  const sealed = { emailSealed: vault.seal(email, id, sealedColumns.email), emailIndex: vault.index(email) };
  await prisma.person.update({ where: { id }, data: { latinName: `${CANARY} Chen`, ...sealed } });
  const identityIndex = createHash('sha256').update(id).digest();
  await prisma.patientProfile.update({
    where: { personId: id },
    data: {
      identityIndex,
      allergies: [{ substance: CANARY, reaction: CANARY, since: null }],
      conditions: [{ code: null, name: CANARY, since: null }],
      medicines: [{ name: CANARY, dose: CANARY }],
    },
  });
  await prisma.journey.update({ where: { id: journeyId }, data: { concern: CANARY } });
  await prisma.intake.updateMany({ where: { journeyId }, data: { symptoms: CANARY, additions: CANARY } });
  await prisma.consultation.update({ where: { id: consultationId }, data: { summary: CANARY } });
  const note = { complaint: CANARY, history: CANARY, assessment: CANARY, plan: CANARY };
  await prisma.note.create({ data: { consultationId, authorId, ...note } });
  await prisma.privateNote.create({ data: { journeyId, consultationId, authorId, body: CANARY } });
  await db.pool.query(
    `SELECT * FROM store_messages(jsonb_build_array(jsonb_build_object(
       'id', uuidv7(), 'conversationId', $1::text, 'senderId', $2::text, 'kind', 'TEXT', 'body', $3::text)))`,
    [conversationId, id, CANARY],
  );
}

/** Everybody who may ask, as seen from one household. */
export const patientSubjects = ['anonymous', 'unverified patient', 'owner', 'guardian', 'other patient'] as const;
export const staffSubjects = [
  'anonymous',
  'owner in the console',
  'doctor assigned',
  'doctor not assigned',
  'doctor of another institution',
  'pharmacist of the institution',
  'pharmacist of another institution',
  'suspended pharmacist of the institution',
  'pharmacist of the pharmacy',
  'dispenser of the pharmacy',
  'nutritionist',
  'dispenser',
  'admin of the institution',
  'admin of another institution',
  'platform admin',
  'auditor',
] as const;
export type ProofSubject = (typeof patientSubjects)[number] | (typeof staffSubjects)[number];

/** Signs the subject in; null: nobody is signed in, or no longer. */
export async function actorOf(services: Services, home: Household, subject: ProofSubject): Promise<Actor | null> {
  const staff = async (role: Role, institutionId: string | null) =>
    (await signedInStaff(services, { role, institutionId, ...(isClinical(role) ? onDuty() : unlicensed) })).actor;
  const elsewhere = async () => (await openClinic(services)).institutionId;
  const here = home.institutionId;
  switch (subject) {
    case 'anonymous':
      return null;
    case 'owner':
      return home.owner;
    case 'guardian': {
      const guardian = await signedInPatient(services);
      await makeGuardian(services, guardian.personId, home.ids.patientId);
      return guardian;
    }
    case 'unverified patient':
      return signedInPatient(services);
    case 'other patient':
      return verifiedPatient(services);
    case 'owner in the console':
      return { ...home.owner, app: 'CONSOLE' };
    case 'doctor assigned':
      return home.doctor;
    case 'doctor not assigned':
      return staff('DOCTOR', here);
    case 'doctor of another institution':
      return staff('DOCTOR', await elsewhere());
    case 'pharmacist of the institution':
      return staff('PHARMACIST', here);
    case 'pharmacist of another institution':
      return staff('PHARMACIST', await elsewhere());
    case 'suspended pharmacist of the institution':
      return suspended(services, here);
    case 'pharmacist of the pharmacy':
      return home.pharmacy.pharmacist.actor;
    case 'dispenser of the pharmacy':
      return home.pharmacy.dispenser.actor;
    case 'nutritionist':
      return staff('NUTRITIONIST', here);
    case 'dispenser':
      return staff('DISPENSER', here);
    case 'admin of the institution':
      return staff('INSTITUTION_ADMIN', here);
    case 'admin of another institution':
      return staff('INSTITUTION_ADMIN', await elsewhere());
    case 'platform admin':
      return staff('PLATFORM_ADMIN', null);
    case 'auditor':
      return staff('AUDITOR', null);
  }
}

/** What a browser of the subject would hold; null: nobody is signed in. A suspended clinician's is there and opens nothing. */
export async function tokenOf(services: Services, home: Household, subject: ProofSubject): Promise<string | null> {
  if (subject === 'suspended pharmacist of the institution') return suspendedToken(services, home.institutionId);
  const actor = await actorOf(services, home, subject);
  return actor && (await insertSession(services, actor)).token;
}

const unlicensed = { licenceNumber: null, licenceValidUntil: null };
const onDuty = () => ({ onDutySince: new Date() });
const isClinical = (role: Role) => role === 'DOCTOR' || role === 'PHARMACIST' || role === 'NUTRITIONIST';

/** A patient whose name and identity number were verified. */
async function verifiedPatient(services: Services): Promise<Actor> {
  const patient = await signedInPatient(services);
  const identity = { identityIndex: randomBytes(32), identitySealed: randomBytes(32), identityVerifiedAt: new Date() };
  await services.db.prisma.patientProfile.update({ where: { personId: patient.personId }, data: identity });
  return patient;
}

/** What is left of a session once its clinician has been suspended. */
async function suspended(services: Services, institutionId: string): Promise<Actor | null> {
  const pharmacist = await signedInStaff(services, { role: 'PHARMACIST', institutionId });
  await suspend(services, institutionId, pharmacist);
  return reloadActor(services, pharmacist.actor.sessionId);
}

async function suspendedToken(services: Services, institutionId: string): Promise<string> {
  const pharmacist = await signedInStaff(services, { role: 'PHARMACIST', institutionId });
  const { token } = await insertSession(services, pharmacist.actor);
  await suspend(services, institutionId, pharmacist);
  return token;
}

async function suspend(services: Services, institutionId: string, { practiceRoleId }: StaffMember): Promise<void> {
  const admin = await signedInStaff(services, { role: 'INSTITUTION_ADMIN', institutionId, ...unlicensed });
  await suspendClinician(services, admin.actor, { practiceRoleId, reason: 'under review' });
}
