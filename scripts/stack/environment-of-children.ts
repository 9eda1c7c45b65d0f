import type { Mode } from './programs.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';

interface ChildOptions {
  /** What the children are given of the environment of whoever starts them. */
  readonly inherited: Readonly<NodeJS.ProcessEnv>;
  readonly databaseUrl: string;
  readonly secrets: Secrets;
  readonly mode: Mode;
  readonly buildDir: string;
}

/** What the four processes are told. Only `npm start` and its like switch the demo on. */
export function childEnvironment(
  settings: Settings,
  { inherited, databaseUrl, secrets, mode, buildDir }: ChildOptions,
): NodeJS.ProcessEnv {
  const ports: NodeJS.ProcessEnv = Object.fromEntries(
    Object.entries(settings.ports).map(([name, port]) => [name, String(port)]),
  );
  return {
    ...inherited,
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
