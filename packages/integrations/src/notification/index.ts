export { chooseNotificationDriver, type NotificationSettings } from './choose-driver.ts';
