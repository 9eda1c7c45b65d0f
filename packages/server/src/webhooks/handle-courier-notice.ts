import { receiveCourierNotice } from '@openward/application/pharmacy';
import type { Services } from '@openward/application/services';
import { handleNotice } from './handle-notice.ts';

/** Answers the courier's webhook. */
export function handleCourierNotice(services: Services, request: Request): Promise<Response> {
  return handleNotice(services, request, {
    name: 'courier',
    receive: async (rawBody, headers) =>
      receiveCourierNotice(services, services.courier.verifyNotice(rawBody, headers)),
  });
}
