import { DatabaseUnavailable } from '@openward/db/embedded';
import { Refusal } from './refusal.mjs';

/** Runs a script's work: a refusal is one sentence, anything else is an accident and keeps its stack. */
export async function run(work: () => Promise<number>): Promise<void> {
  // A reader that went away (`npm start | head`) must not end us before everything is stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  try {
    process.exitCode = await work();
  } catch (error) {
    const expected = error instanceof Refusal || error instanceof DatabaseUnavailable;
    console.error(expected ? error.message : error);
    process.exitCode = 1;
  }
}
