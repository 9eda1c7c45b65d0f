import type { Services } from '@openward/application/services';
import { createTestDatabase } from '@openward/testing/database';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from './call.ts';
import {
  actorOf,
  CANARY,
  insertHousehold,
  type Household,
  patientSubjects,
  staffSubjects,
  type ProofSubject,
} from '../testing/household.ts';
import { type AppName, inputOf } from './inputs.ts';
import { expectedPermissions } from './permission-matrix.ts';
import { forgetful } from './planted-hole.ts';

const services = testServices(await createTestDatabase(), { demo: true });
const theirs = await insertHousehold(services);
const { prisma } = services.db;

/** Nobody of these cares for the household, answers for it, or is of its institution. */
const strangers = {
  patient: patientSubjects.filter((subject) => subject !== 'owner' && subject !== 'guardian'),
  console: staffSubjects.filter((subject) => /another institution|anonymous/.test(subject)),
} as const satisfies Record<AppName, readonly ProofSubject[]>;
const paths = (['patient', 'console'] as const).flatMap((app: AppName) =>
  Object.keys(expectedPermissions[app]).map((path) => ({ app, path })),
);

interface Asking {
  readonly app: AppName;
  readonly path: string;
  readonly subject: ProofSubject;
  readonly home?: Household;
}

/** Everything the subject is told when asking with the household's ids. */
async function toldTo(through: Services, { app, path, subject, home = theirs }: Asking): Promise<string> {
  const actor = await actorOf(services, home, subject);
  return JSON.stringify(await outcomeOf(through, { actor, app, path, input: inputOf(app, path, home.ids) }));
}

describe.each(paths)('$app $path', ({ app, path }) => {
  it('tells no stranger anything of a patient’s record', async () => {
    for (const subject of strangers[app]) {
      expect(await toldTo(services, { app, path, subject }), subject).not.toContain(CANARY);
    }
  });
});

it('no line of the log holds anything of a patient’s record', () => {
  expect(services.observed.errors).toEqual([]);
});

describe('control', () => {
  it('those who care are told', async () => {
    const home = await insertHousehold(services);
    const told = (app: AppName, path: string, subject: ProofSubject) => toldTo(services, { app, path, subject, home });
    expect(await told('patient', 'journey.get', 'owner')).toContain(CANARY);
    expect(await told('patient', 'consultation.room', 'guardian')).toContain(CANARY);
    expect(await told('patient', 'messaging.since', 'owner')).toContain(CANARY);
    expect(await told('console', 'consultation.room', 'doctor assigned')).toContain(CANARY);
    expect(await told('console', 'review.sheet', 'pharmacist of the institution')).toContain(CANARY);
    expect(await told('console', 'review.board', 'pharmacist of the institution')).toContain(CANARY);
  });

  it('a reader that forgets the actor is found', async () => {
    const home = await insertHousehold(services);
    const holed = { ...services, db: { ...services.db, prisma: forgetful(prisma) } };
    const call = { app: 'console', path: 'consultation.room', subject: 'doctor of another institution', home } as const;
    expect(await toldTo(holed, call)).toContain(CANARY);
  });
});
