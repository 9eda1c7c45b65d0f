import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '@openward/db/embedded';
import { readSettings } from '../environment.ts';
import { type Settings, settingsOf } from '../stack/settings.ts';
import type { Workshop } from './workshop.ts';

/** Free ports and a data folder in the workshop, for a stack that is thrown away. */
export async function settingsOfItsOwn({ root, folder }: Workshop): Promise<Settings> {
  const dataDir = path.join(folder, 'data');
  mkdirSync(dataDir);
  chmodSync(dataDir, 0o755);
  const [PATIENT_PORT, CONSOLE_PORT, GATEWAY_PORT, WORKER_PORT] = await Promise.all([
    freePort(),
    freePort(),
    freePort(),
    freePort(),
  ]);
  const ports = { PATIENT_PORT, CONSOLE_PORT, GATEWAY_PORT, WORKER_PORT };
  const chosen: NodeJS.ProcessEnv = Object.fromEntries(
    Object.entries(ports).map(([name, port]) => [name, String(port)]),
  );
  return settingsOf(readSettings({ ...chosen, OPENWARD_DATA_DIR: dataDir }), root);
}
