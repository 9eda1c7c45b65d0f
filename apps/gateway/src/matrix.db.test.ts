import { randomUUID } from 'node:crypto';
import { suspendClinician } from '@openward/application/institution';
import { issueSocketTicket } from '@openward/application/realtime';
import type { Actor, Role } from '@openward/domain/access';
import { type LiveCommand, liveCommands } from '@openward/domain/realtime';
import { createHealth } from '@openward/server/health';
import { createMetrics } from '@openward/server/metrics';
import { createTestDatabase } from '@openward/testing/database';
import {
  makeGuardian,
  openClinic,
  pharmacistOnDuty,
  signedInPatient,
  signedInStaff,
  signIn,
  endVisit,
  openVisit,
  text,
  type Visit,
} from '@openward/testing/factories';
import { insertSession } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { connect, origins, startGateway } from './testing/index.ts';

const services = testServices(await createTestDatabase());
const unlicensed = { licenceNumber: null, licenceValidUntil: null };
const admin = async (institutionId: string) =>
  (await signedInStaff(services, { role: 'INSTITUTION_ADMIN', institutionId, ...unlicensed })).actor;
const elsewhere = async () => (await openClinic(services)).institutionId;
const member = async (role: Role, { clinic }: Visit) =>
  (await signedInStaff(services, { role, institutionId: clinic.institutionId })).actor;

/** Everybody who may open a socket, seen from one running visit. */
const subjects = {
  'unverified patient': () => signedInPatient(services),
  'patient of the visit': async ({ patient }) => patient,
  'patient of the visit, ended': async (visit) => (await endVisit(services, visit), visit.patient),
  'guardian added later': async ({ patient }) => {
    const guardian = await signedInPatient(services);
    await makeGuardian(services, guardian.personId, patient.personId);
    return guardian;
  },
  'other patient': async () => {
    const { patient } = await openVisit(services);
    return patient;
  },
  'clinician of the visit': async ({ pharmacist }) => pharmacist,
  'clinician of the visit, ended': async (visit) => (await endVisit(services, visit), visit.pharmacist),
  'clinician of the visit, in the patient app': async ({ pharmacist }) =>
    signIn(services, pharmacist.personId, 'PATIENT'),
  'doctor not assigned': async (visit) => member('DOCTOR', visit),
  'other pharmacist of the institution': async ({ clinic }) => (await pharmacistOnDuty(services, clinic)).actor,
  'pharmacist of another institution': async () =>
    (await signedInStaff(services, { role: 'PHARMACIST', institutionId: await elsewhere() })).actor,
  nutritionist: async (visit) => member('NUTRITIONIST', visit),
  dispenser: async (visit) => member('DISPENSER', visit),
  'staff whose licence ran out': async ({ clinic: { institutionId } }) => {
    const licenceValidUntil = new Date('2026-01-01');
    return (await signedInStaff(services, { role: 'PHARMACIST', institutionId, licenceValidUntil })).actor;
  },
  'institution admin': async ({ clinic }) => admin(clinic.institutionId),
  'admin of another institution': async () => admin(await elsewhere()),
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
  'unverified patient': stranger,
  'other patient': stranger,
  'clinician of the visit': all('ok'),
  'clinician of the visit, ended': { ...stranger, 'conversation:open': 'consultation-ended' },
  'clinician of the visit, in the patient app': stranger,
  'doctor not assigned': stranger,
  'other pharmacist of the institution': stranger,
  'pharmacist of another institution': stranger,
  nutritionist: stranger,
  dispenser: all('forbidden'),
  'staff whose licence ran out': all('forbidden'),
  'institution admin': all('forbidden'),
  'admin of another institution': all('forbidden'),
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

describe('nobody gets in', () => {
  const entered = async (token: Promise<string>, origin: string): Promise<string> => {
    const { url } = await startGateway(services);
    return connect(url, { ticket: await token, origin }).then(
      () => 'in',
      (error: unknown) => String(error),
    );
  };
  const refused = 'Error: unauthenticated';

  it('without a ticket, by a ticket of nobody, or from another app', async () => {
    const patient = await signedInPatient(services);
    const { url } = await startGateway(services);
    await expect(connect(url, { origin: origins.PATIENT })).rejects.toThrow('unauthenticated');
    expect(await entered(Promise.resolve('x'.repeat(43)), origins.PATIENT)).toBe(refused);
    expect(await entered(issueSocketTicket(services, patient, origins.PATIENT), origins.CONSOLE)).toBe(refused);
    expect(await entered(issueSocketTicket(services, patient, origins.PATIENT), origins.PATIENT)).toBe('in');
  });

  it('as a clinician who was suspended after the ticket was given', async () => {
    const { clinic, pharmacist, practiceRoleId } = await openVisit(services);
    const ticket = await issueSocketTicket(services, pharmacist, origins.CONSOLE);
    await suspendClinician(services, await admin(clinic.institutionId), { practiceRoleId, reason: 'under review' });
    expect(await entered(Promise.resolve(ticket), origins.CONSOLE)).toBe(refused);
  });
});

describe('the gateway by http', () => {
  it.each(['/healthz', '/readyz', '/metrics', '/', '/api/trpc/identity.me'])(
    'answers %s as declared, whoever asks with whichever session',
    async (path) => {
      const health = createHealth(services, { OPENWARD_DEMO: false }, createMetrics('gateway'));
      const { url } = await startGateway(services, { onRequest: health.listener });
      const visit = await openVisit(services);
      const statuses = new Set<number>();
      for (const subject of Object.keys(subjects) as Subject[]) {
        const actor = await subjects[subject](subject.includes('ended') ? await openVisit(services) : visit);
        const { token } = await insertSession(services, actor);
        const cookie = `openward-patient.session=${token}; openward-console.session=${token}`;
        statuses.add((await fetch(`${url}${path}`, { headers: { cookie } })).status);
      }
      statuses.add((await fetch(`${url}${path}`)).status);
      expect([...statuses]).toEqual([path === '/healthz' || path === '/readyz' ? 200 : 404]);
    },
  );
});
