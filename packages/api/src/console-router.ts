import { clinicianRoom } from './consultation/clinician-room.ts';
import { complete } from './consultation/complete.ts';
import { giveBack } from './consultation/give-back.ts';
import { mine } from './consultation/mine.ts';
import { saveNote } from './consultation/save-note.ts';
import { demoCode } from './identity/demo-code.ts';
import { demoStaff } from './identity/demo-people.ts';
import { setLocale } from './identity/set-locale.ts';
import { signOutEverywhere } from './identity/sign-out-everywhere.ts';
import { staffMe } from './identity/staff-me.ts';
import { clinicians } from './institution/clinicians.ts';
import { reinstateClinician } from './institution/reinstate-clinician.ts';
import { suspendClinician } from './institution/suspend-clinician.ts';
import { mark } from './messaging/mark.ts';
import { send } from './messaging/send.ts';
import { since } from './messaging/since.ts';
import { ticket } from './realtime/ticket.ts';
import { router } from './trpc/index.ts';
import { duty } from './waiting-room/duty.ts';
import { queue } from './waiting-room/queue.ts';
import { setDuty } from './waiting-room/set-duty.ts';
import { takeNext } from './waiting-room/take-next.ts';

/** Everything the console may ask for. */
export const consoleRouter = router({
  identity: router({ me: staffMe, setLocale, signOutEverywhere, demoPeople: demoStaff, demoCode }),
  waitingRoom: router({ duty, setDuty, queue, takeNext }),
  consultation: router({ mine, room: clinicianRoom, saveNote, complete, giveBack }),
  messaging: router({ since, send, mark }),
  realtime: router({ ticket }),
  institution: router({ clinicians, suspendClinician, reinstateClinician }),
});

export type ConsoleRouter = typeof consoleRouter;
