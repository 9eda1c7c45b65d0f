import { expect, test } from 'vitest';
import { createMessageIds } from './message-id.ts';

test('ids are UUIDv7 and sort in the order they were made, within one millisecond and when the clock steps back', () => {
  let ms = 1_790_000_000_000;
  const newId = createMessageIds(() => ms);
  const ids = [newId(), newId(), newId()];
  ms -= 5_000;
  ids.push(newId());
  ms += 10_000;
  ids.push(newId());
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the first 48 bits are the time in milliseconds', () => {
  const newId = createMessageIds(() => 0x0123456789ab);
  expect(newId().slice(0, 13)).toBe('01234567-89ab');
});
