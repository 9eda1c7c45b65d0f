import type { CourierPort } from '@openward/application/services';
import { AppError } from '@openward/domain/errors';

const refuse = (): never => {
  throw new AppError('UNAVAILABLE', 'no courier is configured', 'unavailable');
};

/** Stands in where no courier is configured: staff hand parcels over themselves, and no notice is believed. */
export const refusingDriver: CourierPort = {
  carrier: 'none',
  isDemo: false,
  trackingNumberFor: () => null,
  book: async () => refuse(),
  instruct: async () => refuse(),
  verifyNotice: () => refuse(),
  advance: async () => 0,
};
