import { expect, test } from 'vitest';
import { pathWithin } from './path-within.ts';

test.each([
  ['/workbench/0199', '/workbench/0199'],
  ['/', '/home'],
  ['/sign-in?back=/x', '/home'],
  ['/welcome', '/home'],
  ['//evil.example/x', '/home'],
  ['/\\evil.example', '/home'],
  ['https://evil.example', '/home'],
  [undefined, '/home'],
  [['/a', '/b'], '/home'],
])('%s leads to %s', (back, path) => {
  expect(pathWithin(back, '/home')).toBe(path);
});
