import type { Database, Vault } from '@openward/db';
import type { CourierPort } from './courier-port.ts';
import type {
  CredentialPort,
  DemoPaymentPort,
  IdentityPort,
  LogPort,
  NotificationPort,
  PaymentPort,
  RateLimitPort,
  StoragePort,
  TextPort,
  UploadPort,
} from './ports.ts';

/** Everything a use case may need from outside; wired once in @openward/server. */
export interface Services {
  readonly db: Database;
  readonly vault: Vault;
  readonly notifications: NotificationPort;
  readonly payments: PaymentPort;
  /** null outside the demo. */
  readonly demoPayments: DemoPaymentPort | null;
  readonly courier: CourierPort;
  readonly credentials: CredentialPort;
  readonly rateLimit: RateLimitPort;
  readonly texts: TextPort;
  readonly identities: IdentityPort;
  readonly storage: StoragePort;
  readonly uploads: UploadPort;
  readonly log: LogPort;
  /** The process clock: for texts and ages. Leases and expiries use the database's. */
  readonly now: () => Date;
  /** Demo doors (one-tap sign-in, demo inbox) answer only when true. */
  readonly demo: boolean;
}
