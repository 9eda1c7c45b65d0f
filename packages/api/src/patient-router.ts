import { recordAccess } from './audit/record-access.ts';
import { get as payment } from './billing/get.ts';
import { giveUp } from './billing/give-up.ts';
import { list as payments } from './billing/list.ts';
import { pay } from './billing/pay.ts';
import { addEvidence } from './consultation/add-evidence.ts';
import { patientRoom } from './consultation/patient-room.ts';
import { answer } from './follow-up/answer.ts';
import { list as followUps } from './follow-up/list.ts';
import { patientGet } from './follow-up/patient-get.ts';
import { summary } from './consultation/summary.ts';
import { facts } from './home/facts.ts';
import { services } from './home/services.ts';
import { addWard } from './identity/add-ward.ts';
import { completeProfile } from './identity/complete-profile.ts';
import { demoInbox } from './identity/demo-inbox.ts';
import { demoPatients } from './identity/demo-people.ts';
import { endGuardianship } from './identity/end-guardianship.ts';
import { patientMe } from './identity/patient-me.ts';
import { requestCode } from './identity/request-code.ts';
import { setLocale } from './identity/set-locale.ts';
import { signOutEverywhere } from './identity/sign-out-everywhere.ts';
import { verification } from './identity/verification.ts';
import { verifyIdentity } from './identity/verify-identity.ts';
import { confirmHealth } from './intake/confirm-health.ts';
import { diagnoses } from './intake/diagnoses.ts';
import { health } from './intake/health.ts';
import { removeAttachment } from './intake/remove-attachment.ts';
import { get } from './journey/get.ts';
import { list } from './journey/list.ts';
import { mark } from './messaging/mark.ts';
import { send } from './messaging/send.ts';
import { since } from './messaging/since.ts';
import { addAddress } from './pharmacy/add-address.ts';
import { addresses } from './pharmacy/addresses.ts';
import { cancelOrder } from './pharmacy/cancel-order.ts';
import { changeAddress } from './pharmacy/change-address.ts';
import { medicine } from './pharmacy/medicine.ts';
import { order } from './pharmacy/order.ts';
import { orders } from './pharmacy/orders.ts';
import { placeOrder } from './pharmacy/place-order.ts';
import { quote } from './pharmacy/quote.ts';
import { removeAddress } from './pharmacy/remove-address.ts';
import { search } from './pharmacy/search.ts';
import { get as prescription } from './prescribing/get.ts';
import { list as prescriptions } from './prescribing/list.ts';
import { confirmReceived } from './pharmacy/confirm-received.ts';
import { ticket as socketTicket } from './realtime/ticket.ts';
import { accept as acceptReferral } from './referral/accept.ts';
import { decline as declineReferral } from './referral/decline.ts';
import { get as referral } from './referral/get.ts';
import { router } from './trpc/index.ts';
import { addToDescription } from './waiting-room/add-to-description.ts';
import { enter } from './waiting-room/enter.ts';
import { join } from './waiting-room/join.ts';
import { leave } from './waiting-room/leave.ts';
import { ticket } from './waiting-room/ticket.ts';

/** Everything the patient app may ask for. */
export const patientRouter = router({
  home: router({ facts, services }),
  identity: router({
    requestCode,
    me: patientMe,
    completeProfile,
    addWard,
    endGuardianship,
    verification,
    verifyIdentity,
    setLocale,
    signOutEverywhere,
    demoPeople: demoPatients,
    demoInbox,
  }),
  intake: router({ health, confirmHealth, diagnoses, removeAttachment }),
  waitingRoom: router({ join, ticket, addToDescription, leave, enter }),
  billing: router({ get: payment, list: payments, pay, giveUp }),
  audit: router({ recordAccess }),
  journey: router({ list, get }),
  followUp: router({ list: followUps, get: patientGet, answer }),
  prescribing: router({ get: prescription, list: prescriptions }),
  consultation: router({ room: patientRoom, summary, addEvidence }),
  referral: router({ get: referral, accept: acceptReferral, decline: declineReferral }),
  messaging: router({ since, send, mark }),
  pharmacy: router({
    search,
    medicine,
    addresses,
    addAddress,
    changeAddress,
    removeAddress,
    quote,
    placeOrder,
    orders,
    order,
    cancelOrder,
    confirmReceived,
  }),
  realtime: router({ ticket: socketTicket }),
});

export type PatientRouter = typeof patientRouter;
