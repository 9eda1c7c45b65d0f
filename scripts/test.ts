import path from 'node:path';
import { run } from './run.ts';
import { stopWanted } from './stop-signals.ts';
import { type Outcome, sum } from './testing/outcome.ts';
import { runPlaywright } from './testing/playwright.ts';
import { buildForProduction, checkStatically, generateRouteTypes } from './testing/static-checks.ts';
import { runVitest } from './testing/vitest.ts';
import { inWorkshop, type Workshop } from './testing/workshop.ts';

const INTERRUPTED = 130;

/** Everything, in an order that lets two cores work: builds beside the checks, then the tests, the browser alone. */
async function testAll(workshop: Workshop): Promise<Outcome> {
  const routes = await generateRouteTypes(workshop);
  const [build, checks] = await Promise.all([buildForProduction(workshop), checkStatically(workshop)]);
  const units = await runVitest(workshop);
  const browser = await runPlaywright(workshop);
  return sum([routes, build, ...checks, units, browser]);
}

await run(async () => {
  const stop = stopWanted();
  const root = path.resolve(import.meta.dirname, '..');
  const { passed, failed, failures } = await inWorkshop(root, stop, testAll);
  if (stop.aborted) return INTERRUPTED;
  for (const failure of failures) console.log(`\n✗ ${failure}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});
