import { randomUUID } from 'node:crypto';
import type { Actor } from '@openward/domain/access';
import { type LiveCommand, liveCommands } from '@openward/domain/realtime';
import { createTestDatabase } from '@openward/testing/database';
import {
  makeGuardian,
  pharmacistOnDuty,
  signedInPatient,
  signedInStaff,
  signIn,
  endVisit,
  openVisit,
  text,
  type Visit,
} from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { startGateway } from './testing/index.ts';

const services = testServices(await createTestDatabase());
const unlicensed = { licenceNumber: null, licenceValidUntil: null };
const admin = async (visit: Visit) =>
  (
    await signedInStaff(services, {
      role: 'INSTITUTION_ADMIN',
      institutionId: visit.clinic.institutionId,
      ...unlicensed,
    })
  ).actor;

/** Everybody who may open a socket, seen from one running visit. */
const subjects = {
  'patient of the visit': async ({ patient }) => patient,
  'patient of the visit, ended': async (visit) => (await endVisit(services, visit), visit.patient),
  'guardian added later': async ({ patient }) => {
    const guardian = await signedInPatient(services);
    await makeGuardian(services, guardian.personId, patient.personId);
    return guardian;
  },
  'other patient': () => signedInPatient(services),
  'clinician of the visit': async ({ pharmacist }) => pharmacist,
  'clinician of the visit, ended': async (visit) => (await endVisit(services, visit), visit.pharmacist),
  'clinician of the visit, in the patient app': async ({ pharmacist }) =>
    signIn(services, pharmacist.personId, 'PATIENT'),
  'other clinician of the institution': async ({ clinic }) => (await pharmacistOnDuty(services, clinic)).actor,
  'institution admin': admin,
  'platform admin': async () => (await signedInStaff(services, { role: 'PLATFORM_ADMIN' })).actor,
  auditor: async () => (await signedInStaff(services, { role: 'AUDITOR' })).actor,
} as const satisfies Record<string, (visit: Visit) => Promise<Actor>>;
type Subject = keyof typeof subjects;

type Cell = 'ok' | 'not-found' | 'forbidden' | 'conversation-closed' | 'consultation-ended';
const all = (cell: Cell): Record<LiveCommand, Cell> => ({
  'conversation:open': cell,
  'conversation:close': cell,
  'conversation:mark': cell,
  'message:send': cell,
  'typing:set': cell,
});
/** Closing tells nothing and touches one's own seat only: whoever may read conversations at all may ask for it. */
const stranger = { ...all('not-found'), 'conversation:close': 'ok' } as const;

/** What each is answered for the conversation of the visit. */
const expected: Record<Subject, Record<LiveCommand, Cell>> = {
  'patient of the visit': all('ok'),
  'patient of the visit, ended': { ...all('ok'), 'message:send': 'conversation-closed' },
  // Reads along; writes once a visit opens with the guardian in it.
  'guardian added later': { ...all('ok'), 'conversation:mark': 'not-found', 'message:send': 'not-found' },
  'other patient': stranger,
  'clinician of the visit': all('ok'),
  'clinician of the visit, ended': { ...stranger, 'conversation:open': 'consultation-ended' },
  'clinician of the visit, in the patient app': stranger,
  'other clinician of the institution': stranger,
  'institution admin': all('forbidden'),
  'platform admin': all('forbidden'),
  auditor: all('forbidden'),
};

const inputs = (conversationId: string): Record<LiveCommand, unknown> => ({
  'conversation:open': { conversationId },
  'conversation:mark': { conversationId, seq: 1, kind: 'read' },
  'message:send': text(conversationId),
  'typing:set': { conversationId, typing: true },
  'conversation:close': { conversationId },
});

describe.each(Object.keys(subjects) as Subject[])('%s', (subject) => {
  it('is answered as declared, command by command', async () => {
    const { enter } = await startGateway(services);
    const visit = await openVisit(services);
    const { command } = await enter(await subjects[subject](visit));
    const answers: Partial<Record<LiveCommand, string>> = {};
    for (const [name, input] of Object.entries(inputs(visit.conversationId)) as [LiveCommand, unknown][]) {
      const ack = await command(name, input);
      answers[name] = ack.ok ? 'ok' : ack.key;
    }
    expect(answers).toEqual(expected[subject]);
    expect(Object.keys(answers).toSorted()).toEqual(Object.keys(liveCommands).toSorted());
  });

  it("learns nothing from an id: somebody else's and one that does not exist are answered alike", async () => {
    const { enter } = await startGateway(services);
    const { command } = await enter(await subjects[subject](await openVisit(services)));
    const foreign = inputs((await openVisit(services)).conversationId);
    const random = inputs(randomUUID());
    for (const name of Object.keys(liveCommands) as LiveCommand[]) {
      expect(await command(name, foreign[name])).toEqual(await command(name, random[name]));
    }
  });
});
