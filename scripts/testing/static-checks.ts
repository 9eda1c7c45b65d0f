import path from 'node:path';
import { allHeld, oneFailed, type Outcome, phase } from './outcome.ts';
import { runTool } from './run-tool.ts';
import type { Workshop } from './workshop.ts';

type Check = { title: string; tool: string; args: string[] };

const quick: Check[] = [
  { title: 'Format', tool: 'biome', args: ['format', '--reporter=summary', '.'] },
  { title: 'Lint', tool: 'oxlint', args: [] },
  { title: 'Unused code', tool: 'knip', args: ['--no-progress'] },
  { title: 'Boundaries', tool: 'turbo', args: ['boundaries', '--no-color'] },
];

const types: Check = {
  title: 'Types',
  tool: 'turbo',
  args: ['run', 'typecheck', '--output-logs=errors-only', '--continue'],
};

/** What Next says about an app's routes, which types and lint of the apps lean on. */
export async function generateRouteTypes(workshop: Workshop): Promise<Outcome> {
  return await phase('Types of routes', async () => {
    for (const app of ['patient', 'console']) {
      const cwd = path.join(workshop.root, 'apps', app);
      const next = path.join(cwd, 'node_modules/.bin/next');
      const { ok, output } = await runTool({ program: next, args: ['typegen'], cwd, env: workshop.env }, workshop.stop);
      if (!ok) return oneFailed(output);
    }
    return allHeld;
  });
}

/** The checks that only read the code, one after the other. */
export async function checkStatically(workshop: Workshop): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { title, tool, args } of [...quick, types]) {
    outcomes.push(await phase(title, () => runCheck(workshop, { title, tool, args })));
  }
  return outcomes;
}

async function runCheck({ root, env, stop }: Workshop, { tool, args }: Check): Promise<Outcome> {
  const program = path.join(root, 'node_modules/.bin', tool);
  const { ok, output } = await runTool({ program, args, cwd: root, env }, stop);
  return ok ? allHeld : oneFailed(output);
}

export async function buildForProduction({ root, env, stop }: Workshop): Promise<Outcome> {
  return await phase('Production builds', async () => {
    const program = path.join(root, 'node_modules/.bin/turbo');
    const args = [
      'run',
      'build:test',
      '--filter=@openward/patient',
      '--filter=@openward/console',
      '--output-logs=errors-only',
    ];
    const { ok, output } = await runTool({ program, args, cwd: root, env }, stop);
    return ok ? allHeld : oneFailed(output);
  });
}
