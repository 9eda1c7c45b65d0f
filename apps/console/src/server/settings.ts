import type { Door } from '@openward/auth';
import { consoleEnv, readEnv, type ConsoleEnv } from '@openward/server/config';

const key = Symbol.for('openward.settings');

/** The settings of this process, read at the first request: Next also loads modules while it builds. */
export function settings(): ConsoleEnv {
  const shared: typeof globalThis & { [key]?: ConsoleEnv } = globalThis;
  return (shared[key] ??= readEnv(consoleEnv));
}

/** This app as browsers reach it. */
export function door(): Door {
  return { app: 'CONSOLE', publicUrl: settings().CONSOLE_URL };
}
