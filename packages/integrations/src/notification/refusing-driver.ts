import type { NotificationPort } from '@openward/application/services';
import { AppError } from '@openward/domain/errors';

/** Stands in where nothing is configured: says so instead of pretending to send. */
export const refusingDriver: NotificationPort = {
  isDemo: false,
  channels: [],
  send: async ({ channel }) => {
    throw new AppError('UNAVAILABLE', `no driver is configured for ${channel}`, 'unavailable');
  },
};
