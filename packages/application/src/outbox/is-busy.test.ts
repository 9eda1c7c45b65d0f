import { Prisma } from '@openward/db';
import { expect, it } from 'vitest';
import { isBusy } from './index.ts';

const ofPrisma = (code: string, meta = {}) =>
  new Prisma.PrismaClientKnownRequestError('x', { code, clientVersion: '7', meta });
const ofPg = (code: string, message = 'x') => Object.assign(new Error(message), { code });

it.each([
  ofPrisma('P2028'),
  ofPrisma('P2010', { driverAdapterError: { cause: { originalCode: '55P03' } } }),
  ofPg('57014'),
  ofPg('ECONNREFUSED'),
  new Error('timeout exceeded when trying to connect'),
  new Error('Connection terminated unexpectedly'),
])('a database that cannot take the work now is busy: %s', (error) => {
  expect(isBusy(error)).toBe(true);
});

it.each([ofPrisma('P2002'), ofPg('23505'), ofPg('22003'), new Error('null is not an object'), 'P2028', null])(
  'a mistake of ours or of the caller is not: %s',
  (error) => {
    expect(isBusy(error)).toBe(false);
  },
);
