import type { Database, Vault } from '@openward/db';
import type { CredentialPort, LogPort, NotificationPort, RateLimitPort, TextPort } from './ports.ts';

/** Everything a use case may need from outside; wired once in @openward/server. */
export interface Services {
  readonly db: Database;
  readonly vault: Vault;
  readonly notifications: NotificationPort;
  readonly credentials: CredentialPort;
  readonly rateLimit: RateLimitPort;
  readonly texts: TextPort;
  readonly log: LogPort;
  /** The process clock: for texts and ages. Leases and expiries use the database's. */
  readonly now: () => Date;
  /** Demo doors (one-tap sign-in, demo inbox) answer only when true. */
  readonly demo: boolean;
}
