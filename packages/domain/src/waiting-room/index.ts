export * from './waiting-room.schema.ts';
export { ticketMachine, type TicketCommand, type TicketState } from './ticket.machine.ts';
export {
  ENTER_WITHIN_SECONDS,
  enterBy,
  hasMissedCall,
  mayReturn,
  OFFER_LEASE_SECONDS,
  OFFLINE_GRACE_SECONDS,
  RETURNS_ALLOWED,
  returnedWaitingSince,
} from './missed-call.rules.ts';
export { mayMove, type MoveContext, type MoveRefusal, type QueueAt } from './move.rules.ts';
export { effectiveLevel, placeInLine, queueOrder, type QueueMoment, type QueuePlace } from './queue-order.rules.ts';
export {
  mayServe,
  mayTake,
  type RoutedClinician,
  type RoutedPatient,
  type RoutedService,
  type RoutingMoment,
  type ServeRefusal,
  type TakeRefusal,
} from './routing.rules.ts';
export {
  isBeyondMaximumWait,
  serviceLevel,
  serviceLevelShare,
  type ServiceLevel,
  type WaitAgainstTarget,
} from './service-level.rules.ts';
export { ticketNumber } from './ticket-number.rules.ts';
export {
  MIN_RECENT_CONSULTATIONS,
  WAIT_WINDOW_MINUTES,
  waitRange,
  type WaitFacts,
  type WaitRange,
} from './wait-range.rules.ts';
