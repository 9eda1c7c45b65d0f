export { makeGuardian, signedInPatient, signedInStaff, signIn, type StaffMember } from './actors.ts';
export { insertService, openClinic, pharmacistOnDuty, type Clinic } from './clinic.ts';
export { insertDiagnosis, openDoctorsVisit } from './doctors-visit.ts';
export { insertDiagnoses, makeFollowUp } from './evidence.ts';
export { insertMedicine, insertSignedPrescription, type SignedPrescription } from './prescription.ts';
export { askForPlace, insertTicket, intakeOf, takeNumber } from './waiting.ts';
export { countStatements } from './count-statements.ts';
export {
  draftIn,
  lineOf,
  openFollowUp,
  signedPrescription,
  type FollowUpVisit,
} from './prescribing.ts';
export { endVisit, openVisit, text, type Visit } from './visit.ts';
export { homeAddress, insertOtcMedicine, insertPrescription, keepAddress, openPharmacy } from './pharmacy.ts';
export { checkedOrder, packOrder, shippedOrder, type PackedOrder, type ShippedOrder } from './dispensing.ts';
export { insertPaidOrder, newTraceCode, openStaffedPharmacy, type Pharmacy } from './paid-order.ts';
export { answerAtProvider, ledgerOf, makeOld, orderToPay, payFor, type MoneyServices } from './money.ts';
