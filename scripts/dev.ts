import { run } from './run.ts';
import { runUntilStopped } from './stack/command.ts';

await run(() => runUntilStopped('development'));
