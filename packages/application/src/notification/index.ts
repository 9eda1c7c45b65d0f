export { notifyCalled } from './notify-called.ts';
export type { Notice } from './notices.ts';
export { notifyPatientSide } from './notify-patient-side.ts';
export { notifyPerson } from './notify-person.ts';
export { notifyFollowUp } from './notify-follow-up.ts';
export { sendNotification } from './send-notification.ts';
