export { actorKinds, type ActorKind } from './actor-kind.ts';
export { defineMachine, type CommandOf, type Machine, type StateOf } from './define-machine.ts';
export { historyFaults, type HistoryRow } from './history.ts';
export { contractFaults, walk, type Attempt, type ExpectedMove, type Step } from './machine-contract.ts';
export {
  isEnded,
  nextCommands,
  transition,
  transitionBy,
  type Transition,
  type TransitionRefusal,
} from './transition.ts';
export { allowed, firstRefusal, refused, type Allowed, type Refused, type Verdict } from './verdict.ts';
