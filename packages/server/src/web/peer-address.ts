import { randomBytes } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';

const key = Symbol.for('openward.peer-header');

/**
 * The name of the header under which this process notes the address a request really came from. Route handlers see
 * headers only, and X-Forwarded-For is whatever the client wrote into it; nobody outside can guess this name. Noting
 * begins with the first call, which every page makes.
 */
export function peerHeader(): string {
  const shared: typeof globalThis & { [key]?: string } = globalThis;
  return (shared[key] ??= startNoting());
}

function startNoting(): string {
  const name = `x-openward-peer-${randomBytes(16).toString('hex')}`;
  subscribe('http.server.request.start', (message) => {
    const request: unknown =
      typeof message === 'object' && message !== null && 'request' in message ? message.request : null;
    if (!(request instanceof IncomingMessage)) return;
    request.headers[name] = request.socket.remoteAddress ?? 'unknown';
  });
  return name;
}
