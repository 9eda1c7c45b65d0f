export { DutySwitch } from './duty-switch.tsx';
export { useDuty } from './use-duty.ts';
