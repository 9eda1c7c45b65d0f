import { randomUUID } from 'node:crypto';
import type { Actor } from '@openward/domain/access';
import { MAX_UPLOAD_BYTES } from '@openward/domain/intake';
import { createTestDatabase } from '@openward/testing/database';
import { openVisit, pharmacistOnDuty, signedInPatient } from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { handleAttachment } from './handle-attachment.ts';
import { handleUpload } from './handle-upload.ts';

const services = testServices(await createTestDatabase());
const visit = await openVisit(services);
const publicUrl = 'http://localhost:3000';
const contextOf = (actor: Actor | null) => ({
  actor,
  services,
  meta: { address: '127.0.0.1', publicUrl, gatewayUrl: 'http://localhost:3002' },
});
const query = (facts: Record<string, string> = {}) =>
  new URLSearchParams({ id: randomUUID(), patientId: visit.patient.personId, purpose: 'SYMPTOM_PHOTO', ...facts });
const send = (
  actor: Actor | null,
  facts: { sent?: URLSearchParams; body?: Uint8Array<ArrayBuffer>; site?: string } = {},
) =>
  handleUpload(
    new Request(`${publicUrl}/api/attachments?${(facts.sent ?? query()).toString()}`, {
      method: 'POST',
      headers: { 'sec-fetch-site': facts.site ?? 'same-origin' },
      body: facts.body ?? new Uint8Array([1, 2, 3]),
    }),
    contextOf(actor),
  );
const keyOf = async (response: Response) => ({
  status: response.status,
  ...((await response.json()) as { key: string }),
});

describe('sending a file', () => {
  it('answers with the attachment', async () => {
    const response = await send(visit.patient);
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ mediaType: 'image/jpeg', bytes: 3 });
  });
  it('is refused without a session, from another site, and from the console', async () => {
    expect(await keyOf(await send(null))).toMatchObject({ status: 401, key: 'unauthenticated' });
    expect(await keyOf(await send(visit.patient, { site: 'cross-site' }))).toMatchObject({
      status: 403,
      key: 'forbidden',
    });
    expect(await keyOf(await send(visit.pharmacist))).toMatchObject({ status: 403, key: 'forbidden' });
  });
  it('is refused when it is malformed or too large, whatever the headers say', async () => {
    const sent = query({ purpose: 'AVATAR' });
    expect(await keyOf(await send(visit.patient, { sent }))).toMatchObject({ status: 400, key: 'bad-input' });
    const body = new Uint8Array(MAX_UPLOAD_BYTES + 1);
    expect(await keyOf(await send(visit.patient, { body }))).toMatchObject({ status: 400, key: 'file-too-large' });
  });
  it('answers alike for a stranger and for nobody', async () => {
    const stranger = await signedInPatient(services);
    for (const patientId of [stranger.personId, randomUUID()]) {
      const refused = await send(visit.patient, { sent: query({ patientId }) });
      expect(await keyOf(refused)).toMatchObject({ status: 404, key: 'not-found' });
    }
  });
});

describe('fetching a file', () => {
  const id = randomUUID();
  it('shows a picture in a page that can do nothing else with it', async () => {
    await send(visit.patient, { sent: query({ id }) });
    const response = await handleAttachment(id, contextOf(visit.patient));
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect(response.headers.get('content-disposition')).toMatch(/^inline; filename="openward-[0-9a-f]{12}\.jpg"$/);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([1, 2, 3]);
  });
  it('hands a document out as a download only', async () => {
    const documents = {
      ...services,
      uploads: { clean: async (bytes: Uint8Array) => ({ mediaType: 'application/pdf' as const, bytes }) },
    };
    const document = randomUUID();
    const request = new Request(
      `${publicUrl}/api/attachments?${query({ id: document, purpose: 'EVIDENCE' }).toString()}`,
      {
        method: 'POST',
        headers: { 'sec-fetch-site': 'same-origin' },
        body: new Uint8Array([4]),
      },
    );
    expect((await handleUpload(request, { ...contextOf(visit.patient), services: documents })).status).toBe(201);
    const response = await handleAttachment(document, contextOf(visit.patient));
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename=".*\.pdf"$/);
  });
  it('answers alike for a foreign, a missing and a malformed id, to patients and staff', async () => {
    const stranger = await signedInPatient(services);
    const { actor: other } = await pharmacistOnDuty(services, visit.clinic);
    const answers = await Promise.all(
      [stranger, other, visit.pharmacist].flatMap((actor) =>
        [id, randomUUID(), '../etc'].map(async (one) => keyOf(await handleAttachment(one, contextOf(actor)))),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 404, key: 'not-found' });
    expect(await keyOf(await handleAttachment(id, contextOf(null)))).toMatchObject({ status: 401 });
  });
  it('reaches the clinician who consults once the description is submitted', async () => {
    const { intakeId } = await services.db.prisma.ticket.findFirstOrThrow({
      where: { patientId: visit.patient.personId },
      select: { intakeId: true },
    });
    await services.db.prisma.attachment.update({ where: { id }, data: { intakeId } });
    expect((await handleAttachment(id, contextOf(visit.pharmacist))).status).toBe(200);
    const { actor: other } = await pharmacistOnDuty(services, visit.clinic);
    expect((await handleAttachment(id, contextOf(other))).status).toBe(404);
  });
});
