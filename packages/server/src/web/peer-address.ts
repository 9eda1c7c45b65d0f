import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';

/** Set by this process on every request it receives; whatever a client sends under this name is overwritten. */
export const peerHeader = 'x-openward-peer';

const marked = Symbol.for('openward.peer-address');

/**
 * Notes on each incoming request which address it really came from. Route handlers see headers only, and
 * X-Forwarded-For is whatever the client wrote into it.
 */
export function markPeerAddress(): void {
  if (Reflect.get(globalThis, marked)) return;
  Reflect.set(globalThis, marked, true);
  subscribe('http.server.request.start', (message) => {
    const request: unknown =
      typeof message === 'object' && message !== null && 'request' in message ? message.request : null;
    if (!(request instanceof IncomingMessage)) return;
    request.headers[peerHeader] = request.socket.remoteAddress ?? 'unknown';
  });
}
