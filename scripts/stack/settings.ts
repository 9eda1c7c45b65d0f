import path from 'node:path';
import type { StartEnv } from '@openward/server/config';
import type { PORTS } from '../ports.mjs';

/** Where one running Openward is reached and keeps its things. */
export type Settings = {
  dataDir: string;
  databaseUrl: string | undefined;
  ports: Record<keyof typeof PORTS, number>;
  urls: { PATIENT_URL: string; CONSOLE_URL: string; GATEWAY_URL: string };
  /** Those given; the rest is made and kept in the data folder. */
  secrets: { OPENWARD_SESSION_SECRET?: string; OPENWARD_VAULT_KEY?: string; OPENWARD_INDEX_KEY?: string };
  /** Passed on as they are. */
  optional: NodeJS.ProcessEnv;
};

export function settingsOf(env: StartEnv, root: string): Settings {
  const { PATIENT_PORT, CONSOLE_PORT, GATEWAY_PORT, WORKER_PORT } = env;
  const { REDIS_URL, SMTP_URL, SMTP_FROM, OPENWARD_METRICS_TOKEN } = env;
  const { OPENWARD_SESSION_SECRET, OPENWARD_VAULT_KEY, OPENWARD_INDEX_KEY } = env;
  return {
    dataDir: path.resolve(root, env.OPENWARD_DATA_DIR),
    databaseUrl: env.DATABASE_URL,
    ports: { PATIENT_PORT, CONSOLE_PORT, GATEWAY_PORT, WORKER_PORT },
    urls: {
      PATIENT_URL: env.PATIENT_URL ?? `http://localhost:${PATIENT_PORT}`,
      CONSOLE_URL: env.CONSOLE_URL ?? `http://localhost:${CONSOLE_PORT}`,
      GATEWAY_URL: env.GATEWAY_URL ?? `http://localhost:${GATEWAY_PORT}`,
    },
    secrets: given({ OPENWARD_SESSION_SECRET, OPENWARD_VAULT_KEY, OPENWARD_INDEX_KEY }),
    optional: given({ REDIS_URL, SMTP_URL, SMTP_FROM, OPENWARD_METRICS_TOKEN }),
  };
}

/** Without the settings that are not set. */
function given<K extends string>(settings: Record<K, string | undefined>): Partial<Record<K, string>> {
  const set = Object.entries<string | undefined>(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as Partial<Record<K, string>>;
}
