import path from 'node:path';
import { run } from './run.ts';
import { stopWanted } from './stop-signals.ts';
import { sum } from './testing/outcome.ts';
import { checkStatically, generateRouteTypes } from './testing/static-checks.ts';
import { inWorkshop } from './testing/workshop.ts';

/** The part of the tests that only reads the code: a quick answer before a commit. */
await run(async () => {
  const { passed, failed, failures } = await inWorkshop(
    path.resolve(import.meta.dirname, '..'),
    stopWanted(),
    async (workshop) => sum([await generateRouteTypes(workshop), ...(await checkStatically(workshop))]),
  );
  for (const failure of failures) console.log(`\n✗ ${failure}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});
