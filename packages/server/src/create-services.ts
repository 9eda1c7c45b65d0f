import type { Services } from '@openward/application/services';
import { credentials } from '@openward/auth';
import { createDatabase, createVault } from '@openward/db';
import { chooseCourierDriver } from '@openward/integrations/courier';
import { chooseNotificationDriver } from '@openward/integrations/notification';
import { choosePaymentDriver } from '@openward/integrations/payment';
import { postgresLimiter } from '@openward/integrations/rate-limit';
import { chooseIdentityDriver } from '@openward/integrations/identity';
import { chooseStorage } from '@openward/integrations/storage';
import { childCleaner } from '@openward/integrations/upload';
import type { ServicesEnv } from './config/index.ts';
import { createLog } from './log/index.ts';
import { texts } from './texts/index.ts';

/**
 * Wires everything a use case may need. Nothing connects before the first query.
 * @param process the name of the process in its log, for example gateway
 */
export function createServices(env: ServicesEnv, process: string): Services {
  const log = createLog(process);
  const db = createDatabase({
    url: env.DATABASE_URL,
    onConnectionLost: (error) => log.error('database connection lost', error),
  });
  return {
    db,
    vault: createVault({
      sealKeys: [Buffer.from(env.OPENWARD_VAULT_KEY, 'base64')],
      indexKey: Buffer.from(env.OPENWARD_INDEX_KEY, 'base64'),
    }),
    notifications: chooseNotificationDriver(env, db),
    ...choosePaymentDriver(env, db),
    courier: chooseCourierDriver(env, db),
    credentials,
    rateLimit: postgresLimiter(db),
    texts,
    identities: chooseIdentityDriver(env),
    storage: chooseStorage(env),
    uploads: childCleaner(),
    log,
    now: () => new Date(),
    demo: env.OPENWARD_DEMO,
  };
}
