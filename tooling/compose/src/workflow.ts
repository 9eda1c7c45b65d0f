import { parse } from 'yaml';
import { z } from 'zod';

const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  if: z.string().optional(),
  env: z.record(z.string(), z.string()).default({}),
  with: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});
const workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  jobs: z.record(z.string(), z.object({ 'runs-on': z.string(), 'timeout-minutes': z.number(), steps: z.array(step) })),
});

/** Says what keeps the public CI from running what `.ci/run` runs, on any machine. */
export function faultsOfWorkflow(text: string, ciRun: string): string[] {
  const { on, jobs } = workflow.parse(parse(text));
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const commands = steps.flatMap(({ run }) => run ?? []);
  const ours = ciRun.split('\n').findLast((line) => line.trim() !== '') ?? '';
  const node = steps.find(({ uses }) => uses?.startsWith('actions/setup-node@'))?.with['node-version'];
  const cache = steps.find(({ uses }) => uses?.startsWith('actions/cache@'))?.with;
  const report = steps.find(({ run }) => run === ours)?.env.TEST_REPORT_DIR ?? 'nowhere';
  const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
  return [
    ...(Object.hasOwn(on, 'pull_request') && Object.hasOwn(on, 'push') ? [] : ['it does not run for each change']),
    ...(steps[0]?.uses?.startsWith('actions/checkout@') ? [] : ['it does not begin with the sources']),
    ...(commands.length === 1 && commands[0] === ours ? [] : [`it runs ${commands.join(', ')} instead of ${ours}`]),
    ...(Number(node) >= 20 ? [] : ['it starts with a Node below 20']),
    ...(String(cache?.path).includes('pnpm/store') ? [] : ['it does not keep the store of pnpm']),
    ...(String(cache?.key).includes("hashFiles('pnpm-lock.yaml')") ? [] : ['its store is not bound to the lockfile']),
    ...(upload?.if === 'failure()' && upload.with.path === report
      ? []
      : ['it does not show the browser report of a failure']),
    ...steps
      .filter(({ uses }) => uses !== undefined && !/@(?:v\d+|[0-9a-f]{40})/.test(uses))
      .map(({ uses }) => `${uses} names no version`),
  ];
}
