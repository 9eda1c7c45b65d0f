import { randomBytes, randomUUID } from 'node:crypto';
import { peerHeader } from './peer-address.ts';
import { type PageOrigins, securityHeaders } from './security-headers.ts';

/** Carries the id under which a request is found in the log. */
export const requestIdHeader = 'x-request-id';

export interface ProtectedPage {
  /** What the page's own code sees: the nonce and the request id. */
  readonly requestHeaders: Headers;
  readonly responseHeaders: Readonly<Record<string, string>>;
}

const ownRequestId = /^[\w-]{8,64}$/;

/** A fresh nonce and the headers of one response. Next puts the nonce it finds in the request on its own scripts. */
export function protectPage(incoming: Headers, origins: PageOrigins): ProtectedPage {
  peerHeader();
  const nonce = randomBytes(16).toString('base64');
  const headers = securityHeaders(nonce, origins);
  const sentId = incoming.get(requestIdHeader) ?? '';
  const requestId = ownRequestId.test(sentId) ? sentId : randomUUID();
  const requestHeaders = new Headers(incoming);
  requestHeaders.set('x-nonce', nonce);
  requestHeaders.set('content-security-policy', headers['content-security-policy'] ?? '');
  requestHeaders.set(requestIdHeader, requestId);
  return { requestHeaders, responseHeaders: { ...headers, [requestIdHeader]: requestId } };
}
