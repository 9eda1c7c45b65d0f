import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@openward/testing/database';
import { draftIn, insertMedicine, lineOf, openFollowUp } from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { expect, it } from 'vitest';
import { signPrescription, viewDesk } from './index.ts';

const services = testServices(await createTestDatabase());

/** What no use case of this feature does: signed rows are changed behind the guards of the database. */
async function asOwner(sql: string): Promise<void> {
  const client = await services.db.pool.connect();
  await client.query('SET ROLE NONE; SET session_replication_role = replica');
  await client.query(sql);
  client.release(true);
}

it('a medicine given out before is a duplicate until its days are over', async () => {
  const visit = await openFollowUp(services);
  const lines = [lineOf(await insertMedicine(services))];
  const { draft, seal } = await draftIn(services, visit, { lines });
  await signPrescription(services, visit.doctor, {
    key: randomUUID(),
    consultationId: visit.consultationId,
    seal: seal ?? '',
  });
  const given = (daysAgo: number) =>
    asOwner(`
      UPDATE prescription SET state = 'DISPENSED', effective_at = now() - interval '${daysAgo + 3} days',
             valid_until = now() - interval '${daysAgo} days' WHERE id = '${draft?.id}';
      UPDATE prescription_line SET dispensed_quantity = quantity WHERE prescription_id = '${draft?.id}'`);
  const duplicates = async () => {
    const desk = await viewDesk(services, visit.doctor, { consultationId: visit.consultationId });
    return desk.draft?.checks.filter(({ check }) => check === 'duplicate').map(({ reason }) => reason);
  };
  await given(27);
  await draftIn(services, visit, { lines });
  expect(await duplicates()).toEqual(['same-ingredient-prescribed']);
  await given(28);
  expect(await duplicates()).toEqual(['no-duplicate']);
});
