export { followUpMachine, type FollowUpCommand, type FollowUpState } from './follow-up.machine.ts';
