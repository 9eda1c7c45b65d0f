import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { findChromium } from '../find-chromium.ts';
import { withStack } from '../stack/run-stack.ts';
import { oneFailed, type Outcome, phase } from './outcome.ts';
import { settingsOfItsOwn } from './own-settings.ts';
import { runTool } from './run-tool.ts';
import type { Workshop } from './workshop.ts';

const spec = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(z.object({ errors: z.array(z.object({ message: z.string().optional() })) })),
    }),
  ),
});
type Suite = { specs: z.infer<typeof spec>[]; suites?: Suite[] | undefined };
const suite: z.ZodType<Suite> = z.lazy(() => z.object({ specs: z.array(spec), suites: z.array(suite).optional() }));
const report = z.object({ suites: z.array(suite), errors: z.array(z.object({ message: z.string().optional() })) });

/** The tests in a real browser, against everything running on ports and data of its own. */
export async function runPlaywright(workshop: Workshop): Promise<Outcome> {
  const { root, folder, buildDir, stop } = workshop;
  return await phase('Browser tests', async () => {
    const chromium = await findChromium(folder);
    const settings = await settingsOfItsOwn(workshop);
    return await withStack(
      settings,
      { root, mode: 'production', stop, buildDir, inherited: workshop.env, prebuilt: true, throwaway: true },
      (stack) => drive(workshop, { ...stack.env, CHROMIUM_PATH: chromium }),
    );
  });
}

async function drive({ root, folder, env, stop }: Workshop, given: NodeJS.ProcessEnv): Promise<Outcome> {
  const cwd = path.join(root, 'e2e');
  const file = path.join(folder, 'playwright.json');
  // A public CI names a folder whose report outlives the run; otherwise nothing does.
  const kept = env.TEST_REPORT_DIR && path.resolve(root, env.TEST_REPORT_DIR);
  const args = [
    'test',
    kept ? '--reporter=json,html' : '--reporter=json',
    `--output=${path.join(kept || folder, 'playwright')}`,
  ];
  const program = path.join(cwd, 'node_modules/.bin/playwright');
  const html = kept ? { PLAYWRIGHT_HTML_OUTPUT_DIR: path.join(kept, 'html'), PLAYWRIGHT_HTML_OPEN: 'never' } : {};
  const told = {
    ...env,
    ...given,
    ...html,
    TMPDIR: env.TMPDIR,
    NODE_ENV: undefined,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  };
  const { ok, output } = await runTool({ program, args, cwd, env: told }, stop);
  if (!existsSync(file)) return oneFailed(output);
  const { suites, errors } = report.parse(JSON.parse(readFileSync(file, 'utf8')));
  const outcome = read(suites.flatMap(specsOf));
  if (ok || outcome.failed > 0) return outcome;
  return { ...outcome, failed: 1, failures: [errors.map(({ message }) => message ?? '').join('\n') || output] };
}

function read(specs: z.infer<typeof spec>[]): Outcome {
  const tests = specs.flatMap(({ title, file, line, tests: runs }) =>
    runs.map(({ status, results }) => ({ status, what: `${file}:${line} ${title}`, results })),
  );
  const failed = tests.filter(({ status }) => status === 'unexpected' || status === 'flaky');
  return {
    passed: tests.filter(({ status }) => status === 'expected').length,
    failed: failed.length,
    failures: failed.map(({ what, results }) => {
      const messages = results.flatMap(({ errors }) => errors.map(({ message }) => message ?? ''));
      return [what, ...messages].join('\n');
    }),
  };
}

function specsOf({ specs, suites = [] }: Suite): z.infer<typeof spec>[] {
  return [...specs, ...suites.flatMap(specsOf)];
}
