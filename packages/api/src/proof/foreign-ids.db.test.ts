import { randomUUID } from 'node:crypto';
import type { Services } from '@openward/application/services';
import type { Actor } from '@openward/domain/access';
import { createTestDatabase } from '@openward/testing/database';
import { insertPatient } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { outcomeOf, refusalOf } from './call.ts';
import { actorOf, CANARY, insertHousehold } from '../testing/household.ts';
import { idPlaces, withValueAt } from './id-places.ts';
import { type AppName, inputOf, inputs } from './inputs.ts';
import { randomIds } from './ids.ts';
import { forgetful } from './planted-hole.ts';

const services = testServices(await createTestDatabase());

const mine = await insertHousehold(services);
const theirs = await insertHousehold(services);
const pharmacist = await actorOf(services, mine, 'pharmacist of the institution');
const admin = await actorOf(services, mine, 'admin of the institution');
const platformAdmin = await actorOf(services, mine, 'platform admin');

/** The platform's own, for all institutions alike: nobody's thing is foreign to them. */
const platformWide = ['institution.decideCredential'];

/** Ids the client makes: a repetition's key, a message's own id. */
const clientMade = ['key', 'id'];
/** Where in one's own list the next page begins: any id is a place in it. */
const cursors = ['cursor'];
/** The household's visit refuses, whatever it is asked about a file: it is a follow-up already. */
const decidedBefore = new Map([
  ['consultation.addEvidence attachmentId', { code: 'CONFLICT', key: 'already-follow-up' }],
]);
const published = ['serviceId', 'medicineId', 'pharmacyId'];

const withIds = (['patient', 'console'] as const).flatMap((app: AppName) =>
  Object.keys(inputs[app]).flatMap((path) => {
    const ids = randomIds();
    return idPlaces(inputOf(app, path, ids), ids).map(({ place, name }) => ({ app, path, place, name }));
  }),
);
const swapped = withIds.flatMap(({ name, ...at }) =>
  name === null || cursors.includes(at.place.at(-1) ?? '') ? [] : [{ ...at, name }],
);

/** The member of my household who may use the procedure at all. */
const actorFor = (app: AppName, path: string): Actor | null => {
  if (app === 'patient') return mine.owner;
  if (path.startsWith('review.')) return pharmacist;
  if (path.startsWith('pharmacy.') && path !== 'pharmacy.orderCard') {
    return (/\.(check|acknowledgeAlert)$/.test(path) ? mine.pharmacy.pharmacist : mine.pharmacy.dispenser).actor;
  }
  if (platformWide.includes(path)) return platformAdmin;
  return /^(institution|supervision)\./.test(path) ? admin : mine.doctor;
};
const foreignId = (name: string) => new Map<string, string>(Object.entries(theirs.ids)).get(name) ?? '';
const ask = (
  { app, path, place }: (typeof swapped)[number],
  { id, through }: { readonly id: string; readonly through: Services },
) => {
  const input = withValueAt(inputOf(app, path, mine.ids), place, id);
  return outcomeOf(through, { actor: actorFor(app, path), app, path, input });
};

it('every id of every input is swapped, but for those the client makes', () => {
  const others = withIds.filter(({ name, place }) => name === null && !clientMade.includes(place.at(-1) ?? ''));
  expect(others).toEqual([]);
  expect(swapped.length).toBeGreaterThan(20);
});

describe.each(swapped)('$app $path with another $name', (at) => {
  it('answers alike for one that is somebody else’s and one that does not exist', async () => {
    const missing = await ask(at, { id: randomUUID(), through: services });
    const answer = decidedBefore.get(`${at.path} ${at.name}`) ?? { code: 'NOT_FOUND', key: 'not-found' };
    expect(missing).toEqual({ refusal: { ...answer, details: {}, fields: {} } });
    if (published.includes(at.name) || platformWide.includes(at.path)) return;
    expect(await ask(at, { id: foreignId(at.name), through: services })).toEqual(missing);
  });
});

describe('control', () => {
  it('the same procedures answer the owner', async () => {
    const { ids, owner, doctor } = theirs;
    const answers = (actor: Actor, app: AppName, path: string) =>
      refusalOf(services, { actor, app, path, input: inputOf(app, path, ids) });
    expect(await answers(owner, 'patient', 'waitingRoom.ticket')).toBeNull();
    expect(await answers(owner, 'patient', 'journey.get')).toBeNull();
    expect(await answers(owner, 'patient', 'messaging.since')).toBeNull();
    expect(await answers(doctor, 'console', 'consultation.room')).toBeNull();
    expect(await answers(doctor, 'console', 'messaging.since')).toBeNull();
  });

  it('finds readers that forget whose data it is, and what they let out', async () => {
    const through = { ...services, db: { ...services.db, prisma: forgetful(services.db.prisma) } };
    const leaking: string[] = [];
    for (const at of swapped) {
      const outcome = await ask(at, { id: foreignId(at.name), through });
      if (JSON.stringify(outcome).includes(CANARY)) leaking.push(`${at.app} ${at.path}`);
    }
    expect(leaking).toEqual(
      expect.arrayContaining(['patient journey.get', 'patient consultation.room', 'console consultation.room']),
    );
  });
});

it('a patient who is named by nobody stays unnamed', async () => {
  const stranger = await insertPatient(services);
  const input = { ...inputOf('patient', 'waitingRoom.join', mine.ids), patientId: stranger };
  const refusal = await refusalOf(services, { actor: mine.owner, app: 'patient', path: 'waitingRoom.join', input });
  expect(refusal?.code).toBe('NOT_FOUND');
});
