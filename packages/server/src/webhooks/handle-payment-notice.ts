import { receivePaymentNotice } from '@openward/application/billing';
import type { Services } from '@openward/application/services';
import { handleNotice } from './handle-notice.ts';

/** Answers the payment provider's webhook. */
export function handlePaymentNotice(services: Services, request: Request): Promise<Response> {
  return handleNotice(services, request, {
    name: 'payment',
    receive: (rawBody, headers) => receivePaymentNotice(services, { rawBody, headers }),
  });
}
