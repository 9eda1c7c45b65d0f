import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../refusal.mjs';
import { assertWritable } from './folder.mjs';
import { generateClient } from './generate.mjs';
import { installPackages } from './install.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { runCommand } from './run-command.mjs';

/** Brings a fresh clone to where `scripts/<command>.ts` can run under the pinned Node, and runs it there. */
async function main() {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
  const [command = '', ...args] = process.argv.slice(2);
  const script = path.join(root, 'scripts', `${command}.ts`);
  if (!/^[a-z]+$/.test(command) || !existsSync(script)) throw new Refusal(`There is no command "${command}".`);
  assertWritable(root);
  await oneAtATime(root, async () => {
    await installPackages(root, command);
    await generateClient(root);
  });
  process.exitCode = await runCommand(root, script, args);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  process.exitCode = 1;
}
