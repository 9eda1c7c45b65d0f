export { paymentMachine, type PaymentCommand, type PaymentState } from './payment.machine.ts';
