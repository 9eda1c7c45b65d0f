import { setTimeout as delay } from 'node:timers/promises';
import { Refusal } from '../refusal.mjs';

const ASK_EVERY_MS = 100;
const PATIENCE_MS = 90_000;

/** Waits until a process says it is ready. */
export async function waitUntilReady(name: string, port: number, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  let last = 'no answer';
  while (Date.now() < deadline && !signal.aborted) {
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(20_000) });
      if (answer.ok) return;
      last = `${answer.status} ${(await answer.text()).slice(0, 300)}`;
    } catch {
      last = 'no answer';
    }
    await delay(ASK_EVERY_MS);
  }
  signal.throwIfAborted();
  throw new Refusal(`${name} did not become ready on port ${port}; its last answer: ${last}`);
}
