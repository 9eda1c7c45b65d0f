import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { consultationStateSchema } from '../consultation/index.ts';
import { clinicianRowSchema } from '../institution/index.ts';
import { ticketStateSchema } from '../waiting-room/index.ts';
import { lifecycles } from './lifecycles.ts';

const folder = new URL('../../../db/prisma/schema/', import.meta.url);
const schema = readdirSync(folder)
  .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  .join('\n');

/** The values of an enum of the database schema. */
function enumValues(name: string): string[] {
  const body = new RegExp(`^enum ${name} \\{([^}]*)\\}`, 'm').exec(schema)?.[1] ?? '';
  return body
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^[A-Z_]+$/.test(line));
}
const sorted = (values: readonly string[]) => values.toSorted();

describe('lifecycles, database and wire name the same states', () => {
  it('each lifecycle of the database has its machine', () => {
    expect(sorted(Object.keys(lifecycles))).toEqual(sorted(enumValues('Lifecycle')));
  });
  it.each([
    ['TICKET', 'TicketState'],
    ['CONSULTATION', 'ConsultationState'],
    ['PRESCRIPTION', 'PrescriptionState'],
    ['ORDER', 'OrderState'],
    ['PAYMENT', 'PaymentState'],
    ['FOLLOW_UP', 'FollowUpState'],
    ['CREDENTIAL', 'CredentialState'],
  ] as const)('%s has the states of enum %s', (lifecycle, enumName) => {
    expect(sorted(lifecycles[lifecycle].stateNames)).toEqual(sorted(enumValues(enumName)));
  });
  it('the wire carries the same states', () => {
    expect(sorted(ticketStateSchema.options)).toEqual(sorted(lifecycles.TICKET.stateNames));
    expect(sorted(consultationStateSchema.options)).toEqual(sorted(lifecycles.CONSULTATION.stateNames));
    expect(sorted(clinicianRowSchema.shape.credential.options)).toEqual(sorted(lifecycles.CREDENTIAL.stateNames));
  });
});
