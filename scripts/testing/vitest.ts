import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { oneFailed, type Outcome, phase } from './outcome.ts';
import { runTool } from './run-tool.ts';
import type { Workshop } from './workshop.ts';

const assertion = z.object({ status: z.string(), fullName: z.string() });
const report = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({ name: z.string(), status: z.string(), message: z.string(), assertionResults: z.array(assertion) }),
  ),
});

/** Unit tests, tests against PostgreSQL and tests of screens' parts. */
export async function runVitest({ root, folder, env, stop }: Workshop): Promise<Outcome> {
  return await phase('Unit, database and screen tests', async () => {
    const file = path.join(folder, 'vitest.json');
    const program = path.join(root, 'node_modules/.bin/vitest');
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { ok, output } = await runTool({ program, args, cwd: root, env: { ...env, NO_COLOR: '1' } }, stop);
    if (!existsSync(file)) return oneFailed(output);
    const outcome = read(report.parse(JSON.parse(readFileSync(file, 'utf8'))), { root, said: detailsIn(output) });
    // An error outside any test, as one that nobody awaited, is told by the exit code alone.
    return ok || outcome.failed > 0 ? outcome : { ...outcome, failed: 1, failures: [output.slice(-6000)] };
  });
}

function read(
  { numPassedTests, testResults }: z.infer<typeof report>,
  { root, said }: { root: string; said: string },
): Outcome {
  const failures = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(root, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    // A file that could not even be loaded has no tests to fail.
    if (failed.length === 0) return status === 'failed' ? [`${file}\n${message}`] : [];
    return failed.map((test) => `${file} > ${test.fullName}`);
  });
  const told = failures.length > 0 ? [[...failures, said].join('\n')] : [];
  return { passed: numPassedTests, failed: failures.length, failures: told };
}

/** What the reporter says of each failure: the difference, and the line of our code. The JSON has neither. */
function detailsIn(output: string): string {
  const at = output.search(/^⎯+ Failed (?:Suites|Tests)/mu);
  return at < 0 ? '' : output.slice(at);
}
