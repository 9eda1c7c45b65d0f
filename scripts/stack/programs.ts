import path from 'node:path';
import type { Settings } from './settings.ts';

/** One of the four processes: what to run, where, and the port it answers on. */
export type Program = { name: string; cwd: string; args: string[]; port: number };

export type Mode = 'production' | 'development';

/** The four processes of Openward, each a Node program. */
export function programsOf(root: string, { ports }: Settings, mode: Mode): Program[] {
  const web = (app: string, port: number): Program => {
    const cwd = path.join(root, 'apps', app);
    const next = path.join(cwd, 'node_modules/next/dist/bin/next');
    return { name: app, cwd, port, args: [next, mode === 'production' ? 'start' : 'dev', '-p', String(port)] };
  };
  const service = (app: string, port: number): Program => {
    const cwd = path.join(root, 'apps', app);
    return { name: app, cwd, port, args: [...(mode === 'production' ? [] : ['--watch']), 'src/main.ts'] };
  };
  return [
    web('patient', ports.PATIENT_PORT),
    web('console', ports.CONSOLE_PORT),
    service('gateway', ports.GATEWAY_PORT),
    service('worker', ports.WORKER_PORT),
  ];
}
