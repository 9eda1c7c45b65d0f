import path from 'node:path';
import type { StartEnv } from '@openward/server/config';
import type { PORTS } from '../ports.mjs';
import type { Secrets } from './secrets.ts';

/** Where one running Openward is reached and keeps its things. */
export type Settings = {
  dataDir: string;
  databaseUrl: string | undefined;
  ports: Record<keyof typeof PORTS, number>;
  urls: { PATIENT_URL: string; CONSOLE_URL: string; GATEWAY_URL: string };
  /** Those given; the rest is made and kept in the data folder. */
  secrets: Partial<Secrets>;
  /** Passed on as they are. */
  optional: NodeJS.ProcessEnv;
};

export function settingsOf(env: StartEnv, root: string): Settings {
  const { PATIENT_PORT, CONSOLE_PORT, GATEWAY_PORT, WORKER_PORT } = env;
  const { REDIS_URL, SMTP_URL, SMTP_FROM, OPENWARD_METRICS_TOKEN } = env;
  const { OPENWARD_SESSION_SECRET, OPENWARD_VAULT_KEY, OPENWARD_INDEX_KEY } = env;
  const { OPENWARD_PAYMENT_SECRET, OPENWARD_COURIER_SECRET } = env;
  const { S3_ENDPOINT, S3_REGION, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY } = env;
  const objectStore = { S3_ENDPOINT, S3_REGION, S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY };
  return {
    dataDir: path.resolve(root, env.OPENWARD_DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    ports: { PATIENT_PORT, CONSOLE_PORT, GATEWAY_PORT, WORKER_PORT },
    urls: {
      PATIENT_URL: env.PATIENT_URL ?? `http://localhost:${PATIENT_PORT}`,
      CONSOLE_URL: env.CONSOLE_URL ?? `http://localhost:${CONSOLE_PORT}`,
      GATEWAY_URL: env.GATEWAY_URL ?? `http://localhost:${GATEWAY_PORT}`,
    },
    secrets: given({
      OPENWARD_SESSION_SECRET,
      OPENWARD_VAULT_KEY,
      OPENWARD_INDEX_KEY,
      OPENWARD_PAYMENT_SECRET,
      OPENWARD_COURIER_SECRET,
    }),
    optional: given({
      REDIS_URL,
      SMTP_URL,
      SMTP_FROM,
      OPENWARD_METRICS_TOKEN,
      ...objectStore,
      OPENWARD_DEMO_COURIER_SECONDS: env.OPENWARD_DEMO_COURIER_SECONDS?.toString(),
    }),
  };
}

/** Without the settings that are not set. */
function given<K extends string>(settings: Record<K, string | undefined>): Partial<Record<K, string>> {
  const set = Object.entries<string | undefined>(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as Partial<Record<K, string>>;
}
