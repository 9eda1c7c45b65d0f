export { checkIntake, type CheckedIntake } from './check-intake.ts';
export { refuseEmergency } from './refuse-emergency.ts';
export { shorten } from './shorten.ts';
