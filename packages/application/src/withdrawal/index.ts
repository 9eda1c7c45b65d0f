export { mayWithdraw, toWithdraw, withdraw, withdrawPrescriptions } from './withdraw-prescriptions.ts';
