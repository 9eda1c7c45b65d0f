import { addPrivateNote } from './consultation/add-private-note.ts';
import { clinicianRoom } from './consultation/clinician-room.ts';
import { complete } from './consultation/complete.ts';
import { askEvidence } from './consultation/ask-evidence.ts';
import { confirmEvidence } from './consultation/confirm-evidence.ts';
import { endUnsuitable } from './consultation/end-unsuitable.ts';
import { giveBack } from './consultation/give-back.ts';
import { mine } from './consultation/mine.ts';
import { privateNotes } from './consultation/private-notes.ts';
import { record } from './consultation/record.ts';
import { saveNote } from './consultation/save-note.ts';
import { cancel } from './follow-up/cancel.ts';
import { completeTask } from './follow-up/complete-task.ts';
import { consoleGet } from './follow-up/console-get.ts';
import { plan } from './follow-up/plan.ts';
import { reassignTask } from './follow-up/reassign-task.ts';
import { task } from './follow-up/task.ts';
import { tasks } from './follow-up/tasks.ts';
import { summary } from './consultation/summary.ts';
import { demoCode } from './identity/demo-code.ts';
import { demoStaff } from './identity/demo-people.ts';
import { setLocale } from './identity/set-locale.ts';
import { signOutEverywhere } from './identity/sign-out-everywhere.ts';
import { staffMe } from './identity/staff-me.ts';
import { list as auditList } from './audit/list.ts';
import { clinician } from './institution/clinician.ts';
import { clinicians } from './institution/clinicians.ts';
import { createClinician } from './institution/create-clinician.ts';
import { createService } from './institution/create-service.ts';
import { decideCredential } from './institution/decide-credential.ts';
import { places } from './institution/places.ts';
import { reinstateClinician } from './institution/reinstate-clinician.ts';
import { resetSignIn } from './institution/reset-sign-in.ts';
import { services } from './institution/services.ts';
import { suspendClinician } from './institution/suspend-clinician.ts';
import { updateClinician } from './institution/update-clinician.ts';
import { updateService } from './institution/update-service.ts';
import { mark } from './messaging/mark.ts';
import { send } from './messaging/send.ts';
import { since } from './messaging/since.ts';
import { orderCard } from './pharmacy/order-card.ts';
import { desk } from './prescribing/desk.ts';
import { get as prescription } from './prescribing/get.ts';
import { revise } from './prescribing/revise.ts';
import { saveDraft } from './prescribing/save-draft.ts';
import { searchDiagnoses } from './prescribing/search-diagnoses.ts';
import { searchMedicines } from './prescribing/search-medicines.ts';
import { sign } from './prescribing/sign.ts';
import { voidOne } from './prescribing/void.ts';
import { acknowledgeAlert } from './pharmacy/acknowledge-alert.ts';
import { board as dispensingBoard } from './pharmacy/board.ts';
import { callBack } from './pharmacy/call-back.ts';
import { check } from './pharmacy/check.ts';
import { dispensing } from './pharmacy/dispensing.ts';
import { enterParcelEvent } from './pharmacy/enter-parcel-event.ts';
import { pick } from './pharmacy/pick.ts';
import { redeliver } from './pharmacy/redeliver.ts';
import { refuse } from './pharmacy/refuse.ts';
import { scan } from './pharmacy/scan.ts';
import { ship } from './pharmacy/ship.ts';
import { undoScan } from './pharmacy/undo-scan.ts';
import { ticket } from './realtime/ticket.ts';
import { board } from './review/board.ts';
import { decide } from './review/decide.ts';
import { sheet } from './review/sheet.ts';
import { close } from './supervision/close.ts';
import { failedRefunds } from './supervision/failed-refunds.ts';
import { move } from './supervision/move.ts';
import { openExport } from './supervision/open-export.ts';
import { order as orderFile } from './supervision/order.ts';
import { orders } from './supervision/orders.ts';
import { retryRefund } from './supervision/retry-refund.ts';
import { queues } from './supervision/queues.ts';
import { tickets } from './supervision/tickets.ts';
import { get as referral } from './referral/get.ts';
import { make as makeReferral } from './referral/make.ts';
import { services as referralServices } from './referral/services.ts';
import { router } from './trpc/index.ts';
import { duty } from './waiting-room/duty.ts';
import { queue } from './waiting-room/queue.ts';
import { setDuty } from './waiting-room/set-duty.ts';
import { takeNext } from './waiting-room/take-next.ts';

/** Everything the console may ask for. */
export const consoleRouter = router({
  identity: router({ me: staffMe, setLocale, signOutEverywhere, demoPeople: demoStaff, demoCode }),
  waitingRoom: router({ duty, setDuty, queue, takeNext }),
  followUp: router({ get: consoleGet, plan, cancel, tasks, task, completeTask, reassignTask }),
  prescribing: router({
    desk,
    get: prescription,
    searchMedicines,
    searchDiagnoses,
    saveDraft,
    sign,
    revise,
    void: voidOne,
  }),
  consultation: router({
    mine,
    room: clinicianRoom,
    record,
    summary,
    saveNote,
    privateNotes,
    addPrivateNote,
    askEvidence,
    confirmEvidence,
    complete,
    endUnsuitable,
    giveBack,
  }),
  referral: router({ services: referralServices, make: makeReferral, get: referral }),
  messaging: router({ since, send, mark }),
  realtime: router({ ticket }),
  review: router({ board, sheet, decide }),
  institution: router({
    places,
    clinicians,
    clinician,
    createClinician,
    updateClinician,
    resetSignIn,
    decideCredential,
    suspendClinician,
    reinstateClinician,
    services,
    createService,
    updateService,
  }),
  supervision: router({
    queues,
    tickets,
    close,
    move,
    orders,
    order: orderFile,
    failedRefunds,
    retryRefund,
    openExport,
  }),
  audit: router({ list: auditList }),
  pharmacy: router({
    orderCard,
    board: dispensingBoard,
    dispensing,
    pick,
    scan,
    undoScan,
    check,
    ship,
    refuse,
    redeliver,
    callBack,
    enterParcelEvent,
    acknowledgeAlert,
  }),
});

export type ConsoleRouter = typeof consoleRouter;
