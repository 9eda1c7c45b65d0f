import { expect, test } from 'vitest';
import { createAllowance } from './allowance.ts';

test('allows the points at once, refuses the next, and refills evenly', () => {
  let at = 0;
  const take = createAllowance(2, 1_000, () => at);
  expect([take(), take(), take()]).toEqual([true, true, false]);
  at = 499;
  expect(take()).toBe(false);
  at = 600;
  expect([take(), take()]).toEqual([true, false]);
});

test('never saves up more than its points', () => {
  let at = 0;
  const take = createAllowance(1, 1_000, () => at);
  at = 60_000;
  expect([take(), take()]).toEqual([true, false]);
});
