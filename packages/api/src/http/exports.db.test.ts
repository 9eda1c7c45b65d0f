import { createTestDatabase } from '@openward/testing/database';
import { insertPaidOrder, openStaffedPharmacy, signedInPatient, signedInStaff } from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import type { Actor } from '@openward/domain/access';
import { expect, it } from 'vitest';
import { handleExport } from './handle-export.ts';

const services = testServices(await createTestDatabase());
const pharmacy = await openStaffedPharmacy(services);
const { institutionId } = pharmacy;
const bare = { institutionId, licenceNumber: null, licenceValidUntil: null };
const admin = (await signedInStaff(services, { role: 'INSTITUTION_ADMIN', ...bare })).actor;
const { patient } = await insertPaidOrder(services, pharmacy);
const meta = { address: '127.0.0.1', publicUrl: 'http://localhost', gatewayUrl: 'http://localhost' };
const ask = (actor: Actor | null, list: string, asked = '') =>
  handleExport(list, new URLSearchParams(asked), { actor, services, requestId: 'r', meta });

it('leaves as a download that no cache keeps and no page shows', async () => {
  for (const list of ['orders', 'audit']) {
    const response = await ask(admin, list);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(
        new RegExp(String.raw`^attachment; filename="openward-${list}-\d{4}-\d\d-\d\d\.csv"$`),
      ),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
  }
});
it('holds what the address asks for', async () => {
  const lines = async (asked: string) => (await (await ask(admin, 'orders', asked)).text()).trimEnd().split('\r\n');
  expect((await lines('state=PAID')).length).toBe(2);
  expect((await lines('state=SHIPPED')).length).toBe(1);
  const { recordNumber } = await services.db.prisma.patientProfile.findUniqueOrThrow({
    where: { personId: patient.personId },
  });
  const trail = await (await ask(admin, 'audit', `patient=${recordNumber}&action=order.export`)).text();
  expect(trail).toContain(`order.export,order,,${recordNumber},`);
});
const stale = { ...admin, secondFactorAt: null };
it.each([
  { who: 'nobody', actor: null, list: 'orders', status: 401 },
  { who: 'a patient', actor: await signedInPatient(services), list: 'orders', status: 403 },
  { who: 'a patient', actor: await signedInPatient(services), list: 'audit', status: 403 },
  { who: 'a dispenser', actor: pharmacy.dispenser.actor, list: 'orders', status: 403 },
  { who: 'a pharmacist', actor: pharmacy.pharmacist.actor, list: 'audit', status: 403 },
  { who: 'an admin without a fresh second factor', actor: stale, list: 'orders', status: 428 },
  { who: 'an admin without a fresh second factor', actor: stale, list: 'audit', status: 428 },
  { who: 'an admin', actor: admin, list: 'people', status: 404 },
  { who: 'an admin', actor: admin, list: 'toString', status: 404 },
  { who: 'an admin', actor: admin, list: 'orders', asked: 'state=NOWHERE', status: 400 },
  { who: 'an admin', actor: admin, list: 'audit', asked: 'patient=x', status: 400 },
])('$who is refused $list $asked: $status', async ({ actor, list, asked, status }) => {
  const response = await ask(actor, list, asked);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toContain('json');
});
it('nothing was unexpected', () => {
  expect(services.observed.errors).toEqual([]);
});
