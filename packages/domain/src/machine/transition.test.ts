import { describe, expect, it } from 'vitest';
import { defineMachine } from './define-machine.ts';
import { isEnded, nextCommands, transition, transitionBy } from './transition.ts';

const parcel = defineMachine({
  name: 'parcel',
  initial: 'MADE',
  states: { MADE: { send: 'SENT', drop: 'GONE' }, SENT: { arrive: 'THERE' }, THERE: {}, GONE: {} },
  actors: { send: ['DISPENSER'], drop: ['PATIENT', 'SYSTEM'], arrive: ['SYSTEM'] },
});

describe('transition', () => {
  it('leads where the table says', () => {
    expect(transition(parcel, 'MADE', 'send')).toEqual({ ok: true, to: 'SENT' });
  });
  it('refuses a command of another state', () => {
    expect(transition(parcel, 'MADE', 'arrive')).toEqual({ ok: false, reason: 'not-from-this-state' });
  });
  it('refuses everything after the end', () => {
    expect(parcel.commandNames.map((command) => transition(parcel, 'THERE', command))).toEqual(
      Array(3).fill({ ok: false, reason: 'ended' }),
    );
    expect([isEnded(parcel, 'THERE'), isEnded(parcel, 'SENT')]).toEqual([true, false]);
  });
});

describe('transitionBy', () => {
  it('lets one fitting kind of actor suffice', () => {
    expect(transitionBy(parcel, 'MADE', { command: 'drop', by: ['AUDITOR', 'PATIENT'] })).toEqual({
      ok: true,
      to: 'GONE',
    });
  });
  it('refuses another actor, and nobody', () => {
    const answer = { ok: false, reason: 'not-this-actor' };
    expect(transitionBy(parcel, 'MADE', { command: 'send', by: ['PATIENT'] })).toEqual(answer);
    expect(transitionBy(parcel, 'MADE', { command: 'send', by: [] })).toEqual(answer);
  });
  it('says first that the command is not possible here', () => {
    expect(transitionBy(parcel, 'SENT', { command: 'send', by: ['PATIENT'] })).toEqual({
      ok: false,
      reason: 'not-from-this-state',
    });
  });
});

describe('nextCommands shows the buttons', () => {
  it('of this state and these actors only', () => {
    expect(nextCommands(parcel, 'MADE', ['PATIENT'])).toEqual(['drop']);
    expect(nextCommands(parcel, 'MADE', ['PATIENT', 'DISPENSER'])).toEqual(['send', 'drop']);
    expect(nextCommands(parcel, 'SENT', ['DISPENSER'])).toEqual([]);
    expect(nextCommands(parcel, 'THERE', ['SYSTEM'])).toEqual([]);
  });
});
