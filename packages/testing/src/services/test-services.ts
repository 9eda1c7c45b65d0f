import { randomBytes } from 'node:crypto';
import type { LogFields, OutgoingMessage, Services } from '@openward/application/services';
import { credentials } from '@openward/auth';
import { createVault } from '@openward/db';
import { fakeCourier } from './fake-courier.ts';
import { fakePayments } from './fake-payments.ts';

/** What the services under test said and sent. */
export interface Observed {
  readonly sent: OutgoingMessage[];
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
  readonly errors: { readonly event: string; readonly error: unknown; readonly fields?: LogFields | undefined }[];
}

export type TestServices = Services & { readonly observed: Observed };

/**
 * Services over a test database: real credentials and vault, no limits, messages and files kept in memory, and a clock that
 * says what the test says.
 * @param database as `createTestDatabase` gives it
 */
export function testServices(
  database: Pick<Services['db'], 'prisma' | 'pool'>,
  overrides: Partial<Services> = {},
): TestServices {
  const observed: Observed = { sent: [], files: new Map(), errors: [] };
  return {
    db: { ...database, close: async () => {} },
    vault: createVault({ sealKeys: [randomBytes(32)], indexKey: randomBytes(32) }),
    notifications: {
      isDemo: false,
      channels: ['EMAIL', 'SMS'],
      send: async (message) => {
        observed.sent.push(message);
      },
    },
    payments: fakePayments(),
    demoPayments: null,
    courier: fakeCourier(),
    credentials,
    rateLimit: { consume: async () => {} },
    texts: {
      render: async (template, locale, values) => ({ subject: `${template} ${locale}`, body: JSON.stringify(values) }),
    },
    identities: { isDemo: true, belongsTo: async () => true },
    storage: {
      write: async (key, bytes) => void observed.files.set(key, new Uint8Array(bytes)),
      read: async (key) => observed.files.get(key) ?? null,
      remove: async (key) => void observed.files.delete(key),
    },
    // What the bytes are is looked into where @openward/integrations is tested.
    uploads: { clean: async (bytes) => ({ mediaType: 'image/jpeg', bytes }) },
    log: {
      info: () => {},
      warn: () => {},
      error: (event, error, fields) => {
        observed.errors.push({ event, error, fields });
      },
    },
    now: () => new Date(),
    demo: false,
    ...overrides,
    observed,
  };
}
