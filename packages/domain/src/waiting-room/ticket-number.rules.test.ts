import { expect, it } from 'vitest';
import { ticketNumber } from './ticket-number.rules.ts';

it('a ticket number is a letter and at least three digits', () => {
  expect(ticketNumber('A', 27)).toBe('A 027');
  expect(ticketNumber('C', 1)).toBe('C 001');
  expect(ticketNumber('B', 999)).toBe('B 999');
  expect(ticketNumber('B', 1000)).toBe('B 1000');
});
