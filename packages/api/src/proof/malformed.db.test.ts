import type { Actor } from '@openward/domain/access';
import { createTestDatabase } from '@openward/testing/database';
import { openClinic, signedInPatient, signedInStaff } from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from './call.ts';
import { type AppName, inputOf, inputs } from './inputs.ts';
import { randomIds } from './ids.ts';

const services = testServices(await createTestDatabase());
const { institutionId } = await openClinic(services);
const patient = await signedInPatient(services);
const pharmacist = await signedInStaff(services, { role: 'PHARMACIST', institutionId });
const dispenser = await signedInStaff(services, {
  role: 'DISPENSER',
  institutionId,
  licenceNumber: null,
  licenceValidUntil: null,
});
const admin = await signedInStaff(services, { role: 'PLATFORM_ADMIN' });
const actorFor = (app: AppName, path: string): Actor => {
  if (app === 'patient') return patient;
  if (path.startsWith('pharmacy.') && !/\.(check|acknowledgeAlert|orderCard)$/.test(path)) return dispenser.actor;
  return path.startsWith('institution.') ? admin.actor : pharmacist.actor;
};
const paths = (['patient', 'console'] as const).flatMap((app: AppName) =>
  Object.keys(inputs[app]).map((path) => ({ app, path })),
);

/** What somebody with a debugger sends: wrong types, extremes, texts no database holds. */
const hostile = fc.oneof(
  fc.anything(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '\0',
    '\ud800',
    'a'.repeat(100_000),
    "'; DROP TABLE person; --",
    '%_\\',
    '00000000-0000-0000-0000-000000000000',
    '',
  ),
  fc.constantFrom(-1, 0, 2 ** 31, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY, 1.5),
  fc.uuid(),
);

describe.each(paths)('$app $path', ({ app, path }) => {
  const actor = actorFor(app, path);
  it('refuses a thousand shapeless inputs without ever failing itself', async () => {
    const shapeless = fc.asyncProperty(
      fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
      async (input) => {
        expect((await refusalOf(services, { actor, app, path, input }))?.code).not.toBe('INTERNAL');
      },
    );
    await fc.assert(shapeless, { numRuns: 1000, seed: 20_261_123 });
    expect(services.observed.errors.splice(0)).toEqual([]);
  });
  it('survives any one field of a good input turned hostile', async () => {
    const known = Object.keys(inputOf(app, path, randomIds()) ?? {});
    // What takes nothing is given something.
    const fields = known.length > 0 ? known : ['anything'];
    const spoilt = fc.asyncProperty(fc.constantFrom(...fields), hostile, async (field, value) => {
      const input = { ...inputOf(app, path, randomIds()), [field]: value };
      expect((await refusalOf(services, { actor, app, path, input }))?.code).not.toBe('INTERNAL');
    });
    await fc.assert(spoilt, { numRuns: 150, seed: 20_261_123 });
    expect(services.observed.errors.splice(0)).toEqual([]);
  });
});
