import { markPeerAddress } from '@openward/server/web';

/** Runs once when the server starts. */
export function register(): void {
  markPeerAddress();
}
