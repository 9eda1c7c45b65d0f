export { orderMachine, type OrderCommand, type OrderState } from './order.machine.ts';
