import { randomUUID } from 'node:crypto';
import type { RequestContext } from '@openward/api';
import type { Actor } from '@openward/domain/access';
import { clientAddress, requestIdHeader } from '@openward/server/web';
import { services } from './services.ts';
import { settings } from './settings.ts';

/** What procedures are told about a request, whether it came by HTTP or from a page on the server. */
export function requestContext(actor: Actor | null, headers: Headers): RequestContext & { readonly requestId: string } {
  const { PATIENT_URL, GATEWAY_URL, OPENWARD_PROXY_HOPS } = settings();
  return {
    actor,
    services: services(),
    requestId: headers.get(requestIdHeader) ?? randomUUID(),
    meta: { address: clientAddress(headers, OPENWARD_PROXY_HOPS), publicUrl: PATIENT_URL, gatewayUrl: GATEWAY_URL },
  };
}
