import { environment } from '../environment.ts';
import type { Mode } from './programs.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

/** What the four processes are told. Only `npm start` and its like switch the demo on. */
export function childEnvironment(
  settings: Settings,
  { databaseUrl, secrets, mode, buildDir }: { databaseUrl: string; secrets: Secrets; mode: Mode; buildDir: string },
): NodeJS.ProcessEnv {
  const ports: NodeJS.ProcessEnv = Object.fromEntries(
    Object.entries(settings.ports).map(([name, port]) => [name, String(port)]),
  );
  return {
    ...environment,
    ...ports,
    ...settings.urls,
    ...settings.optional,
    ...secrets,
    DATABASE_URL: databaseUrl,
    OPENWARD_DATA_DIR: settings.dataDir,
    OPENWARD_BUILD_DIR: buildDir,
    OPENWARD_DEMO: '1',
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: '1',
  };
}
