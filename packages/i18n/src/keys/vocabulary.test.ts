import { subjects } from '@openward/domain/access';
import { paymentMachine } from '@openward/domain/billing';
import { consultationMachine } from '@openward/domain/consultation';
import { errorKeys } from '@openward/domain/errors';
import { followUpMachine } from '@openward/domain/follow-up';
import { sexSchema } from '@openward/domain/identity';
import { credentialMachine } from '@openward/domain/institution';
import { symptomSinceSchema } from '@openward/domain/intake';
import { timelineKeys } from '@openward/domain/journey';
import { systemEventSchema } from '@openward/domain/messaging';
import { orderMachine } from '@openward/domain/pharmacy';
import { prescriptionMachine } from '@openward/domain/prescribing';
import { ticketMachine } from '@openward/domain/waiting-room';
import { describe, expect, it } from 'vitest';
import { loadMessages } from '../messages/load-messages.ts';
import { keyedTexts } from './message-keys.ts';

const keys = [...keyedTexts(await loadMessages('notification', 'en')).keys()];
const under = (prefix: string) =>
  keys
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .toSorted();
const sorted = (words: readonly string[]) => [...words].toSorted();

describe('every word of the domain has a text, and no text stands without its word', () => {
  it('each refusal', () => {
    expect(under('errors.')).toEqual(sorted(errorKeys));
  });

  it.each([
    ['TICKET', ticketMachine],
    ['CONSULTATION', consultationMachine],
    ['PRESCRIPTION', prescriptionMachine],
    ['ORDER', orderMachine],
    ['PAYMENT', paymentMachine],
    ['FOLLOW_UP', followUpMachine],
    ['CREDENTIAL', credentialMachine],
  ] as const)('each state of %s', (name, machine) => {
    expect(under(`state.${name}.`)).toEqual(sorted(machine.stateNames));
  });

  it('each role, and the patient', () => {
    const named = subjects.filter((subject) => subject !== 'ANONYMOUS' && subject !== 'STAFF');
    expect(under('role.')).toEqual(sorted(named));
  });

  it('each event of a conversation', () => {
    expect(under('system.')).toEqual(sorted(systemEventSchema.options));
  });

  it('each row of the timeline', () => {
    expect(under('timeline.')).toEqual(expect.arrayContaining(sorted(timelineKeys)));
  });

  it('each answer to since when', () => {
    expect(under('since.')).toEqual(sorted(symptomSinceSchema.options));
  });

  it('each sex, long and short', () => {
    expect(under('sex.')).toEqual(sorted([...sexSchema.options, ...sexSchema.options.map((sex) => `short.${sex}`)]));
  });
});
