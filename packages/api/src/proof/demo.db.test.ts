import { reloadActor } from '@openward/auth';
import { createVault } from '@openward/db';
import { seedDemo } from '@openward/db/seed';
import { createTestDatabase } from '@openward/testing/database';
import { countStatements, signIn } from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { beforeAll, describe, expect, it } from 'vitest';
import { createConsoleCaller, createPatientCaller } from '../callers.ts';

const database = await createTestDatabase();
const vault = createVault({ sealKeys: [new Uint8Array(32).fill(1)], indexKey: new Uint8Array(32).fill(2) });
const services = testServices(database, { vault, demo: true });
const meta = { address: '127.0.0.1', publicUrl: 'http://localhost:3000', gatewayUrl: 'http://localhost:3002' };
const contextOf = async (personId: string, app: 'PATIENT' | 'CONSOLE') => {
  const { sessionId } = await signIn(services, personId, app);
  return { actor: await reloadActor(services, sessionId), services, requestId: 'test', meta };
};

beforeAll(async () => {
  await seedDemo({ url: database.url, vault, now: new Date() });
});

describe('the demo', () => {
  it('shows every patient every journey, ticket and room, with timelines that begin with a registration', async () => {
    const people = await createPatientCaller({ actor: null, services, requestId: 'test', meta }).identity.demoPeople();
    expect(people.length).toBeGreaterThan(9);
    const stages = new Set<string>();
    for (const { personId } of people) {
      const caller = createPatientCaller(await contextOf(personId, 'PATIENT'));
      const { open, past } = await caller.journey.list();
      for (const card of [...open, ...past]) {
        stages.add(card.stage);
        const { timeline } = await caller.journey.get({ journeyId: card.journeyId });
        expect(timeline[0]).toMatchObject({ key: 'registered', status: 'done', actorName: expect.stringMatching(/./) });
        if (card.ticketId) await caller.waitingRoom.ticket({ ticketId: card.ticketId });
        if (!card.consultationId) continue;
        const { consultation } = await caller.consultation.room({ consultationId: card.consultationId });
        const { messages } = await caller.messaging.since({ conversationId: consultation.conversationId, afterSeq: 0 });
        expect(messages[0]?.payload?.event).toBe('consultation-opened');
      }
    }
    expect([...stages]).toEqual(expect.arrayContaining(['called', 'consulting', 'ended', 'waiting']));
    expect(stages.size).toBeGreaterThan(4);
  });

  it('shows every clinician duty, queue and rooms', async () => {
    const people = await createConsoleCaller({ actor: null, services, requestId: 'test', meta }).identity.demoPeople();
    let rooms = 0;
    for (const { personId, role } of people) {
      if (role !== 'PHARMACIST' && role !== 'DOCTOR' && role !== 'NUTRITIONIST') continue;
      const context = await contextOf(personId, 'CONSOLE');
      // One of them is suspended, and has no role to see anything with.
      if (context.actor?.practices.length === 0) continue;
      const caller = createConsoleCaller(context);
      await caller.waitingRoom.duty();
      await caller.waitingRoom.queue();
      const { active, finished } = await caller.consultation.mine();
      for (const { consultationId } of [...active, ...finished]) {
        expect((await caller.consultation.room({ consultationId })).banner.recordNumber).toBeGreaterThan(0);
        rooms += 1;
      }
    }
    expect(rooms).toBeGreaterThan(5);
  });

  it('reads a room with as many statements for the longest thread as for the shortest', async () => {
    const visits = await services.db.prisma.consultation.findMany({
      where: { state: 'COMPLETED' },
      include: { patient: { select: { person: true } } },
    });
    const counts = new Set<number>();
    for (const { id, patientId } of visits.slice(0, 6)) {
      const caller = createPatientCaller(await contextOf(patientId, 'PATIENT'));
      counts.add(await countStatements(() => caller.consultation.room({ consultationId: id })));
    }
    expect(counts.size).toBe(1);
  });
});
