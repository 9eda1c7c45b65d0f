export { notifyCalled } from './notify-called.ts';
export { sendNotification } from './send-notification.ts';
