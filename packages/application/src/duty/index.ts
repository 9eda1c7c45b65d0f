export { endDuty, endDutyWithSessions } from './end-duty.ts';
