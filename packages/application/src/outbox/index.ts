export { commit, wakeRelay } from './commit.ts';
export { forgetDelivered } from './forget-delivered.ts';
export { isBusy, unavailable } from './is-busy.ts';
export { peopleAround } from './people-around.ts';
export {
  outboxLanes,
  settleOutbox,
  takeOutboxBatch,
  type OutboxLane,
  type SettledEvent,
  type TakenEvent,
} from './relay.ts';
export {
  boardChanged,
  consultationChanged,
  journeyChanged,
  orderChanged,
  paymentChanged,
  queueChanged,
  ticketChanged,
} from './tell.ts';
export { writeOutbox } from './write-outbox.ts';
