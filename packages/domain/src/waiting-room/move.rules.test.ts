import { describe, expect, it } from 'vitest';
import { mayMove, type MoveContext } from './move.rules.ts';
import { placeInLine } from './queue-order.rules.ts';
import { ticketMachine } from './ticket.machine.ts';

const open = { isOpen: true, minAgeMonths: 0, maxAgeMonths: null };
const waiting: MoveContext = {
  state: 'WAITING',
  from: { serviceId: 'pharmacist', institutionId: 'qingshan' },
  to: { serviceId: 'cardiology', institutionId: 'qingshan', ...open },
  ageInMonths: 480,
};
const said = (facts: Partial<MoveContext>) => {
  const verdict = mayMove({ ...waiting, ...facts });
  return verdict.ok ? 'moved' : verdict.reason;
};

describe('moving a ticket to another queue', () => {
  it('only who waits is moved: every state', () => {
    expect(Object.fromEntries(ticketMachine.stateNames.map((state) => [state, said({ state })]))).toEqual({
      WAITING: 'moved',
      OFFERED: 'ticket-not-waiting',
      IN_CONSULTATION: 'ticket-not-waiting',
      NO_ANSWER: 'ticket-not-waiting',
      DONE: 'ticket-ended',
      LEFT: 'ticket-ended',
      EXPIRED: 'ticket-ended',
      CANCELLED: 'ticket-ended',
    });
  });
  it.each([
    ['the queue it is in', { ...waiting.from, ...open }, 480, 'move-to-same-service'],
    ['another institution', { ...waiting.to, institutionId: 'jiangqiao' }, 480, 'move-to-other-institution'],
    ['a closed service', { ...waiting.to, isOpen: false }, 480, 'service-closed'],
    ['a service for children', { ...waiting.to, maxAgeMonths: 216 }, 480, 'age-not-served'],
    ['a service for adults, of a child', { ...waiting.to, minAgeMonths: 216 }, 215, 'age-not-served'],
    ['a service with an age, of nobody knows what age', { ...waiting.to, minAgeMonths: 1 }, null, 'profile-incomplete'],
    ['a service for every age, of nobody knows what age', waiting.to, null, 'moved'],
  ] as const)('to %s: %s', (_, to, ageInMonths, answer) => {
    expect(said({ to, ageInMonths })).toBe(answer);
  });
  it('what ended is told as ended, whatever else is wrong', () => {
    expect(said({ state: 'LEFT', to: { ...waiting.from, ...open, isOpen: false } })).toBe('ticket-ended');
  });
  it('with its waiting time it stands before who came later, whatever number it gets', () => {
    const now = new Date('2026-11-24T02:00:00Z');
    const since = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
    const there = [
      { number: 1, triageLevel: 4, waitingSince: since(12) },
      { number: 2, triageLevel: 4, waitingSince: since(3) },
    ];
    const moved = { number: 3, triageLevel: 4, waitingSince: since(7) };
    expect(placeInLine(moved, there, { now, targetSeconds: 3_600 })).toBe(2);
  });
});
