import type { Services } from '../services/index.ts';
import { settleNotice, type Settled } from './settle-notice.ts';

/**
 * The provider's webhook: checks who speaks, then carries it out once.
 * @param rawBody exactly what was sent, since the signature is over it
 * @throws AppError FORBIDDEN when forged or old; BAD_INPUT when unreadable or of another amount; NOT_FOUND
 */
export async function receivePaymentNotice(
  services: Services,
  { rawBody, headers }: { readonly rawBody: string; readonly headers: Headers },
): Promise<Settled> {
  return settleNotice(services, services.payments.verifyNotice(rawBody, headers));
}
