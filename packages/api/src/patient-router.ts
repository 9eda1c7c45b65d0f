import { patientRoom } from './consultation/patient-room.ts';
import { facts } from './home/facts.ts';
import { services } from './home/services.ts';
import { completeProfile } from './identity/complete-profile.ts';
import { demoInbox } from './identity/demo-inbox.ts';
import { demoPatients } from './identity/demo-people.ts';
import { patientMe } from './identity/patient-me.ts';
import { requestCode } from './identity/request-code.ts';
import { setLocale } from './identity/set-locale.ts';
import { signOutEverywhere } from './identity/sign-out-everywhere.ts';
import { get } from './journey/get.ts';
import { list } from './journey/list.ts';
import { mark } from './messaging/mark.ts';
import { send } from './messaging/send.ts';
import { since } from './messaging/since.ts';
import { ticket as socketTicket } from './realtime/ticket.ts';
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
    setLocale,
    signOutEverywhere,
    demoPeople: demoPatients,
    demoInbox,
  }),
  waitingRoom: router({ join, ticket, addToDescription, leave, enter }),
  journey: router({ list, get }),
  consultation: router({ room: patientRoom }),
  messaging: router({ since, send, mark }),
  realtime: router({ ticket: socketTicket }),
});

export type PatientRouter = typeof patientRouter;
