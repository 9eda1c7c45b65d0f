import { authorize, type Actor } from '@openward/domain/access';
import type { PrescriptionView } from '@openward/domain/prescribing';
import { recordListRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { visiblePrescriptions } from '../visibility/index.ts';
import { loadPrescriptions } from './load-prescriptions.ts';

const pageSize = 20;

/**
 * Prescriptions of the actor and the wards, newest first; of each only the newest version.
 * @param cursor the id of the last one shown before
 */
export async function listPrescriptions(
  services: Services,
  actor: Actor,
  { cursor }: { readonly cursor?: string | null | undefined },
): Promise<{ rows: PrescriptionView[]; nextCursor: string | null }> {
  authorize(actor, 'prescription.list');
  const newest = { OR: [{ next: null }, { next: { state: 'DRAFT' as const } }] };
  const older = cursor ? { id: { lt: cursor } } : {};
  const found = await loadPrescriptions(services.db.prisma, {
    where: { AND: [visiblePrescriptions(actor), newest, older] },
    take: pageSize + 1,
  });
  const rows = found.slice(0, pageSize);
  const entry = { action: 'prescription.list', entity: 'prescription' } as const;
  await recordListRead(
    services,
    actor,
    entry,
    rows.map(({ patient }) => patient.personId),
  );
  return { rows, nextCursor: found.length > pageSize ? (rows.at(-1)?.id ?? null) : null };
}
