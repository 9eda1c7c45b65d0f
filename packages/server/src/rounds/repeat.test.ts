import { expect, test, vi } from 'vitest';
import { repeat } from './repeat.ts';

test('a failing round is reported and the next one still runs; stopping waits for the round under way', async () => {
  const onError = vi.fn();
  let finish = () => {};
  const last = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const round = vi
    .fn<() => Promise<void>>()
    .mockRejectedValueOnce(new Error('first'))
    .mockImplementation(() => last);
  const stop = repeat(round, 1, onError);
  await vi.waitFor(() => expect(round).toHaveBeenCalledTimes(2));
  expect(onError).toHaveBeenCalledOnce();
  let stopped = false;
  const stopping = stop().then(() => {
    stopped = true;
  });
  await Promise.resolve();
  expect(stopped).toBe(false);
  finish();
  await stopping;
  expect(round).toHaveBeenCalledTimes(2);
});
