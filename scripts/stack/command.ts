import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readSettings } from '../environment.ts';
import { Refusal } from '../refusal.mjs';
import { stopWanted } from '../stop-signals.ts';
import type { Mode } from './programs.ts';
import { confirmReset } from './reset.ts';
import { withStack } from './run-stack.ts';
import { settingsOf } from './settings.ts';
import { welcome } from './welcome.ts';

const INTERRUPTED = 130;

/** `npm start` and `npm run dev`: everything runs until somebody stops it or a part of it ends. */
export async function runUntilStopped(mode: Mode): Promise<number> {
  const root = path.resolve(import.meta.dirname, '../..');
  const { reset, yes } = readFlags();
  const settings = settingsOf(readSettings(), root);
  const stop = stopWanted();
  if (reset && !yes && !(await confirmReset(settings, stop))) return 1;

  try {
    const failure = await withStack(settings, { root, mode, reset, stop }, async ({ databaseUrl, failed }) => {
      await welcome(settings, databaseUrl);
      return await Promise.race([failed, untilAborted(stop)]);
    });
    if (failure !== undefined) throw new Refusal(failure);
    return 0;
  } catch (error) {
    // Interrupted on the way: whatever failed because of it is no news.
    if (stop.aborted) return INTERRUPTED;
    throw error;
  }
}

function readFlags(): { reset: boolean; yes: boolean } {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ options: { reset: flag, yes: flag } }).values;
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : String(error)}\nKnown: --reset, --yes.`);
  }
}

async function untilAborted(signal: AbortSignal): Promise<undefined> {
  if (!signal.aborted) await once(signal, 'abort');
}
