import path from 'node:path';
import { lockFolder } from '@openward/db/embedded';
import { environment } from '../environment.ts';
import { portsRefusal } from '../ports.mjs';
import { step } from '../progress.mjs';
import { Refusal } from '../refusal.mjs';
import { buildWebApps } from './build.ts';
import { type Child, startChild } from './child.ts';
import { prepareDataFolder } from './data-folder.ts';
import { openDatabase } from './database.ts';
import { seedWhenEmpty } from './demo-data.ts';
import { childEnvironment } from './environment-of-children.ts';
import { stopGroup } from './process-group.ts';
import { type Mode, type Program, programsOf } from './programs.ts';
import { waitUntilReady } from './ready.ts';
import { forgetProcesses, rememberProcesses, stopRemembered } from './remembered-processes.ts';
import { removeDatabase } from './reset.ts';
import { demoSecrets } from './secrets.ts';
import type { Settings } from './settings.ts';

export type Stack = {
  /** What every process was told. */
  env: NodeJS.ProcessEnv;
  databaseUrl: string;
  /** Resolves when any part has ended by itself, with what a person should read about it. */
  failed: Promise<string>;
};

export type StackOptions = {
  root: string;
  mode: Mode;
  /** Starts from an empty database. */
  reset?: boolean;
  /** The folder of the web apps' builds, below each app. */
  buildDir?: string;
  /** The builds are there already. */
  prebuilt?: boolean;
  /** The data is thrown away afterwards, so the database may trade durability for speed. */
  throwaway?: boolean;
  /** What the children are given of the environment; everything, unless a test keeps a person's own settings out. */
  inherited?: Readonly<NodeJS.ProcessEnv>;
  /** Aborted when somebody wants everything to end, also before it has begun. */
  stop: AbortSignal;
};

/** What to undo, newest first, however far the start has come. */
type Undo = (() => Promise<void>)[];

/**
 * Starts everything: database, patient, console, gateway and worker, each ready before `work` is called. When `work` has
 * finished, or when anything fails on the way, all of it is stopped again, PostgreSQL last.
 */
export async function withStack<T>(
  settings: Settings,
  options: StackOptions,
  work: (stack: Stack) => Promise<T>,
): Promise<T> {
  const undo: Undo = [];
  try {
    return await work(await startAll(settings, options, undo));
  } finally {
    // One that fails must not keep the others running.
    for (const takeBack of undo.toReversed()) await takeBack().catch((error: unknown) => console.error(error));
  }
}

async function startAll(settings: Settings, options: StackOptions, undo: Undo): Promise<Stack> {
  const { root, mode, stop, buildDir = '.next', inherited = environment } = options;
  const { dataDir } = settings;
  prepareDataFolder(dataDir);
  undo.push(await lockFolder(dataDir));
  await stopRemembered(dataDir);
  const refusal = await portsRefusal(settings.ports);
  if (refusal) throw new Refusal(refusal);

  if (options.reset) await step('Old database removed', () => removeDatabase(settings));
  stop.throwIfAborted();
  const secrets = demoSecrets(dataDir, settings.secrets);
  const database = await openDatabase(settings, { fast: options.throwaway === true, stop });
  undo.push(database.stop);
  stop.throwIfAborted();
  await seedWhenEmpty(database.url, secrets);
  stop.throwIfAborted();
  if (mode === 'production' && !options.prebuilt) {
    await step('Web apps built', () => buildWebApps(root, path.join(dataDir, 'logs/build.log'), stop));
  }

  const env = childEnvironment(settings, { inherited, databaseUrl: database.url, secrets, mode, buildDir });
  const children: Child[] = [];
  undo.push(async () => {
    await Promise.all(children.map((child) => stopGroup(child.pid)));
    forgetProcesses(dataDir);
  });
  const programs = programsOf(root, settings, mode);
  await step('Patient, console, gateway and worker ready', async () => {
    for (const program of programs) {
      children.push(startChild(program, { dataDir, env }));
      rememberProcesses(
        dataDir,
        children.map((child) => child.pid),
      );
    }
    await allReady(programs, children, stop);
  });
  return {
    env,
    databaseUrl: database.url,
    failed: Promise.race([database.ended, ...children.map((child) => child.ended)]),
  };
}

/** Waits for all; one that ends before it is ready ends the waiting. */
async function allReady(programs: Program[], children: Child[], stop: AbortSignal): Promise<void> {
  const over = new AbortController();
  const signal = AbortSignal.any([stop, over.signal]);
  const firstEnd = Promise.race(children.map((child) => child.ended)).then((reason) => {
    throw new Refusal(reason);
  });
  try {
    await Promise.race([Promise.all(programs.map(({ name, port }) => waitUntilReady(name, port, signal))), firstEnd]);
  } finally {
    over.abort();
    firstEnd.catch(() => {});
  }
}
