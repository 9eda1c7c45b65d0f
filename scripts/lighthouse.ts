import path from 'node:path';
import { findChromium } from './find-chromium.ts';
import { Refusal } from './refusal.mjs';
import { run } from './run.ts';
import { withStack } from './stack/run-stack.ts';
import { stopWanted } from './stop-signals.ts';
import { settingsOfItsOwn } from './testing/own-settings.ts';
import { runTool } from './testing/run-tool.ts';
import { buildForProduction } from './testing/static-checks.ts';
import { inWorkshop, type Workshop } from './testing/workshop.ts';

/** Measures patient pages with Lighthouse on production builds, against a stack of its own; 1 when a bar is missed. */
async function measure(workshop: Workshop): Promise<number> {
  const { root, folder, buildDir, env, stop } = workshop;
  const { failures } = await buildForProduction(workshop);
  if (failures.length > 0) throw new Refusal(failures.join('\n'));
  const chromium = await findChromium(folder);
  const settings = await settingsOfItsOwn(workshop);
  const options = { root, mode: 'production', stop, buildDir, prebuilt: true, throwaway: true } as const;
  return await withStack(settings, options, async (stack) => {
    const told = { ...env, ...stack.env, TMPDIR: env.TMPDIR, CHROMIUM_PATH: chromium };
    const main = path.join(root, 'bench/src/lighthouse/main.ts');
    const { ok, output } = await runTool({ program: process.execPath, args: [main], cwd: root, env: told }, stop);
    console.log(`\n${output}\n`);
    return ok ? 0 : 1;
  });
}

await run(async () => await inWorkshop(path.resolve(import.meta.dirname, '..'), stopWanted(), measure));
