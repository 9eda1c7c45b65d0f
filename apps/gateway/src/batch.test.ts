import { expect, test, vi } from 'vitest';
import { createBatch } from './batch.ts';

const gate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
};

test('what arrives while a run is in flight is the next batch', async () => {
  const first = gate();
  const sizes: number[] = [];
  const add = createBatch<number, number>(async (items) => {
    sizes.push(items.length);
    if (sizes.length === 1) await first.opened;
    return items.map((item) => item * 10);
  }, 100);
  const answers = [add(1), add(2), add(3)];
  first.open();
  expect(await Promise.all(answers)).toEqual([10, 20, 30]);
  expect(sizes).toEqual([1, 2]);
});

test('no batch is larger than allowed and the order of arrival is kept', async () => {
  const seen: number[][] = [];
  const add = createBatch<number, number>(async (items) => {
    seen.push([...items]);
    return items;
  }, 2);
  await Promise.all([1, 2, 3, 4, 5].map(add));
  expect(seen).toEqual([[1], [2, 3], [4, 5]]);
});

test('a failed run rejects its own items and the next ones go on', async () => {
  const run = vi.fn<(items: readonly number[]) => Promise<number[]>>();
  run.mockRejectedValueOnce(new Error('database gone')).mockImplementation(async (items) => [...items]);
  const add = createBatch(run, 10);
  await expect(add(1)).rejects.toThrow('database gone');
  await expect(add(2)).resolves.toBe(2);
});
