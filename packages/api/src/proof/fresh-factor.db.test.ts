import { randomUUID } from 'node:crypto';
import { completeConsultation } from '@openward/application/consultation';
import { decideCredential, reinstateClinician, resetSignIn } from '@openward/application/institution';
import { refuseOrder } from '@openward/application/pharmacy';
import { signPrescription } from '@openward/application/prescribing';
import { closeTicket, retryRefund } from '@openward/application/supervision';
import type { Actor, Role } from '@openward/domain/access';
import { createTestDatabase } from '@openward/testing/database';
import { signIn } from '@openward/testing/factories';
import { insertPatient } from '@openward/testing/people';
import { refusalOf, testServices } from '@openward/testing/services';
import { expect, it } from 'vitest';

const services = testServices(await createTestDatabase());
const somebody = await signIn(services, await insertPatient(services), 'CONSOLE');
const stale = (role: Role): Actor => ({
  ...somebody,
  practices: [{ practiceRoleId: randomUUID(), role, institutionId: randomUUID(), departmentIds: [] }],
  secondFactorAt: new Date(services.now().getTime() - 301_000),
});
const id = randomUUID();
const key = randomUUID();
const reason = 'the clinician fell ill';
const note = { complaint: 'a', history: '', assessment: 'b', plan: 'c' };

/** Signing, giving money back, and giving rights: each asks before it looks at anything. */
it.each([
  [
    'signing a note',
    () => completeConsultation(services, stale('DOCTOR'), { key, consultationId: id, summary: 's', note }),
  ],
  ['signing a prescription', () => signPrescription(services, stale('DOCTOR'), { key, consultationId: id, seal: 'a' })],
  [
    'refusing a paid order',
    () => refuseOrder(services, stale('PHARMACIST'), { orderId: id, reason: 'out-of-stock', note: '' }),
  ],
  ['closing a ticket', () => closeTicket(services, stale('INSTITUTION_ADMIN'), { ticketId: id, reason })],
  ['asking again for a refund', () => retryRefund(services, stale('INSTITUTION_ADMIN'), { refundId: id })],
  ['reinstating', () => reinstateClinician(services, stale('INSTITUTION_ADMIN'), { practiceRoleId: id, reason })],
  [
    'verifying a credential',
    () => decideCredential(services, stale('PLATFORM_ADMIN'), { practiceRoleId: id, decision: 'verify', reason: '' }),
  ],
  ['a new way in', () => resetSignIn(services, stale('INSTITUTION_ADMIN'), { practiceRoleId: id })],
] as const)('%s wants a second factor not older than five minutes', async (_act, run) => {
  expect(await refusalOf(run())).toBe('second-factor-required');
});
