import type { PaymentPort } from '@openward/application/services';
import { AppError } from '@openward/domain/errors';

const refuse = (): never => {
  throw new AppError('UNAVAILABLE', 'no payment provider is configured', 'payment-unavailable');
};

/** Stands in where nothing is configured: takes no money, and believes no notice. */
export const refusingDriver: PaymentPort = {
  provider: null,
  isDemo: false,
  createCharge: async () => refuse(),
  lookUp: async () => refuse(),
  closeCharge: async () => refuse(),
  requestRefund: async () => refuse(),
  verifyNotice: () => refuse(),
};
