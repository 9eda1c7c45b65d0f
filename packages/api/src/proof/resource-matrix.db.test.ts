import { subjectsOf } from '@openward/domain/access';
import { createTestDatabase } from '@openward/testing/database';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { refusalOf } from './call.ts';
import { actorOf, insertHousehold, patientSubjects, staffSubjects, type ProofSubject } from '../testing/household.ts';
import { idPlaces } from './id-places.ts';
import { type AppName, inputOf, inputs } from './inputs.ts';
import { type Ids, randomIds } from './ids.ts';
import { expectedHolders, expectedPermissions } from './permission-matrix.ts';
import { reach, reachOf } from '../testing/reach.ts';

const services = testServices(await createTestDatabase(), { demo: true });
const home = await insertHousehold(services);
const subjects = { patient: patientSubjects, console: staffSubjects } as const;

const isId = (name: string | null): name is keyof Ids => name !== null && name in reach;
const cells = (['patient', 'console'] as const).flatMap((app: AppName) =>
  Object.keys(inputs[app]).flatMap((path) => {
    const ids = randomIds();
    const names = idPlaces(inputOf(app, path, ids), ids).flatMap(({ name }) => (isId(name) ? [name] : []));
    return names.length > 0 ? [{ app, path, names }] : [];
  }),
);
const permissions = new Map(
  (['patient', 'console'] as const).flatMap((app) =>
    Object.entries(expectedPermissions[app]).map(([path, permission]) => [`${app} ${path}`, permission] as const),
  ),
);

type Cell = 'may' | 'NOT_FOUND' | 'FORBIDDEN' | 'UNAUTHENTICATED' | 'INTERNAL';

/** Whether the subject reaches everything the input names. */
const reaches = (app: AppName, path: string, names: readonly (keyof Ids)[]) => (subject: ProofSubject) =>
  names.every((name) => (reachOf[`${app} ${path} ${name}`] ?? reach[name][app]).includes(subject));

async function ask(world: typeof home, call: { app: AppName; path: string; subject: ProofSubject }): Promise<Cell> {
  const { app, path, subject } = call;
  const actor = await actorOf(services, world, subject);
  const refusal = await refusalOf(services, { actor, app, path, input: inputOf(app, path, world.ids) });
  switch (refusal?.key) {
    case 'unauthenticated':
      return 'UNAUTHENTICATED';
    case 'forbidden':
      return 'FORBIDDEN';
    case 'not-found':
      return 'NOT_FOUND';
    default:
      // Any other refusal is about the thing itself, which the subject was told of.
      return refusal?.code === 'INTERNAL' ? 'INTERNAL' : 'may';
  }
}

describe.each(cells)('$app $path', ({ app, path, names }) => {
  it('is reached by those the thing concerns, and by nobody else', async () => {
    const permission = permissions.get(`${app} ${path}`);
    const may = reaches(app, path, names);
    const answers: Record<string, Cell> = {};
    const expected: Record<string, Cell> = {};
    // Who is refused changes nothing, so they share a household; who may gets one of their own.
    for (const subject of subjects[app]) {
      const world = may(subject) ? await insertHousehold(services) : home;
      answers[subject] = await ask(world, { app, path, subject });
      const actor = await actorOf(services, home, subject);
      const isHolder = permission && subjectsOf(actor).some((one) => expectedHolders[permission].includes(one));
      expected[subject] = !actor ? 'UNAUTHENTICATED' : !isHolder ? 'FORBIDDEN' : may(subject) ? 'may' : 'NOT_FOUND';
    }
    expect(answers).toEqual(expected);
  });
});

it('every exception stands for a procedure that takes such an id', () => {
  const known = cells.flatMap(({ app, path, names }) => names.map((name) => `${app} ${path} ${name}`));
  expect(Object.keys(reachOf).filter((exception) => !known.includes(exception))).toEqual([]);
});

it('nothing in the whole matrix was unexpected', () => {
  expect(services.observed.errors).toEqual([]);
});
