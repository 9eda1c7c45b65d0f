import { expect, test } from 'vitest';
import { pathWithin } from './path-within.ts';

test.each([
  ['/records', '/records'],
  ['/waiting-room/0199', '/waiting-room/0199'],
  ['/', '/home'],
  ['/sign-in?back=/x', '/home'],
  ['//evil.example/x', '/home'],
  ['/\\evil.example', '/home'],
  ['https://evil.example', '/home'],
  [undefined, '/home'],
  [['/a', '/b'], '/home'],
])('%s leads to %s', (back, path) => {
  expect(pathWithin(back)).toBe(path);
});
