import type { AppName } from '../proof/inputs.ts';
import type { Ids } from '../proof/ids.ts';
import type { ProofSubject } from './household.ts';

type Reach = Readonly<Record<AppName, readonly ProofSubject[]>>;

const everybody = {
  patient: ['unverified patient', 'owner', 'guardian', 'other patient'],
  console: [],
} as const satisfies Reach;
const family: readonly ProofSubject[] = ['owner', 'guardian'];
const pharmacy: readonly ProofSubject[] = ['pharmacist of the pharmacy', 'dispenser of the pharmacy'];
const admins: readonly ProofSubject[] = ['admin of the institution', 'platform admin'];
const assigned: readonly ProofSubject[] = ['doctor assigned'];

/** Who reaches a thing by its id, where the permission is there at all; everybody else is told that it is not there. */
export const reach: Readonly<Record<keyof Ids, Reach>> = {
  ticketId: { patient: family, console: assigned },
  journeyId: { patient: family, console: assigned },
  consultationId: { patient: family, console: assigned },
  conversationId: { patient: family, console: assigned },
  patientId: { patient: family, console: assigned },
  prescriptionId: { patient: family, console: assigned },
  // Services are published.
  serviceId: everybody,
  medicineId: everybody,
  pharmacyId: everybody,
  // Of the person, not of the patient: a guardian has an address book of their own.
  addressId: { patient: ['owner'], console: [] },
  paymentId: { patient: family, console: [] },
  refundId: { patient: [], console: admins },
  orderId: { patient: family, console: pharmacy },
  parcelId: { patient: [], console: pharmacy },
  traceAlertId: { patient: [], console: pharmacy },
  followUpId: { patient: family, console: assigned },
  // Nobody but the patient's side takes a referral up; the doctor who made it sees what became of it.
  referralId: { patient: family, console: assigned },
  evidenceId: { patient: family, console: assigned },
  // Whoever uploaded a file may take it back.
  attachmentId: { patient: ['owner'], console: [] },
  taskId: { patient: [], console: assigned },
  practiceRoleId: { patient: [], console: admins },
  institutionId: { patient: [], console: admins },
};

/** Where a procedure opens a thing to others than `reach` says. */
export const reachOf: Readonly<Record<string, readonly ProofSubject[]>> = {
  // Who became guardian during a visit reads along, and writes once a visit opens with the guardian in it.
  'patient messaging.send conversationId': ['owner'],
  'patient messaging.mark conversationId': ['owner'],
  // A file of somebody else is no file of theirs: the visit decides what they are told.
  'patient consultation.addEvidence attachmentId': family,
  // A place in one's own list, not a thing that is opened.
  'patient prescribing.list prescriptionId': everybody.patient,
  // Bought without a prescription, the household's order belongs to no journey.
  'console pharmacy.orderCard orderId': [],
  // The household's prescription is signed: there is no draft.
  'console prescribing.sign consultationId': [],
  'console prescribing.get prescriptionId': ['doctor assigned', 'pharmacist of the institution'],
  'console institution.clinician practiceRoleId': [...admins, 'auditor'],
  'console institution.updateService serviceId': admins,
  'console supervision.tickets serviceId': [...admins, 'auditor'],
  // The household buys at a pharmacy whose admin stands outside the matrix.
  'console supervision.order orderId': ['platform admin', 'auditor'],
  'console supervision.close ticketId': admins,
  'console supervision.move ticketId': admins,
  'console supervision.move serviceId': admins,
  // Only the guardian's side ends it there; a ward of age asks by another way.
  'patient identity.endGuardianship patientId': ['guardian'],
  'console referral.make serviceId': assigned,
  'console review.sheet prescriptionId': ['pharmacist of the institution'],
  'console review.decide prescriptionId': ['pharmacist of the institution'],
};
