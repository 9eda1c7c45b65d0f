import { reloadActor } from '@openward/auth';
import type { Actor, Role, Subject } from '@openward/domain/access';
import { createTestDatabase } from '@openward/testing/database';
import { openClinic, signedInPatient, signedInStaff, signIn } from '@openward/testing/factories';
import { insertPatient } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { expect, it } from 'vitest';
import { refusalOf } from './call.ts';
import { type AppName, inputOf } from './inputs.ts';
import { randomIds } from './ids.ts';
import { expectedHolders, expectedPermissions, subjectsTried } from './permission-matrix.ts';

const services = testServices(await createTestDatabase(), { demo: true });
const { institutionId } = await openClinic(services);

/** A new person for each cell, signed in for real: what one cell ends does not reach the next. */
async function actorOf(subject: Subject): Promise<Actor | null> {
  if (subject === 'ANONYMOUS') return null;
  const { sessionId } = await signedIn(subject);
  return reloadActor(services, sessionId);
}
async function signedIn(subject: Exclude<Subject, 'ANONYMOUS'>): Promise<Actor> {
  if (subject === 'PATIENT') return signedInPatient(services);
  if (subject === 'STAFF') return signIn(services, await insertPatient(services), 'CONSOLE');
  return (await staff(subject)).actor;
}
function staff(role: Role) {
  const isPlatform = role === 'PLATFORM_ADMIN' || role === 'AUDITOR';
  return signedInStaff(services, isPlatform ? { role } : { role, institutionId });
}

const cells = (['patient', 'console'] as const).flatMap((app: AppName) =>
  Object.entries(expectedPermissions[app]).map(([path, permission]) => ({ app, path, permission })),
);

it.each(cells)(
  '$app $path is for the holders of $permission and for nobody else',
  async ({ app, path, permission }) => {
    const answers: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const subject of subjectsTried) {
      const actor = await actorOf(subject);
      expect(actor === null, `${subject} is signed in`).toBe(subject === 'ANONYMOUS');
      const refusal = await refusalOf(services, { actor, app, path, input: inputOf(app, path, randomIds()) });
      const isDenied = refusal?.key === 'unauthenticated' || refusal?.key === 'forbidden';
      answers[subject] = isDenied ? refusal.code : refusal?.code === 'INTERNAL' ? 'INTERNAL' : 'may';
      const may = expectedHolders[permission].includes(subject);
      expected[subject] = may ? 'may' : actor ? 'FORBIDDEN' : 'UNAUTHENTICATED';
    }
    expect(answers).toEqual(expected);
  },
);

it('nothing in the whole matrix was unexpected', () => {
  expect(services.observed.errors).toEqual([]);
});
