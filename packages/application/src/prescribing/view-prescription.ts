import { authorize, type Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import type { PrescriptionView } from '@openward/domain/prescribing';
import { recordRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { visiblePrescriptions } from '../visibility/index.ts';
import { loadPrescriptions } from './load-prescriptions.ts';

/**
 * One prescription as it stands now. The look is written to the audit of this patient.
 * @throws AppError NOT_FOUND for a missing id as for somebody else's, and for a draft that is not one's own
 */
export async function viewPrescription(
  services: Services,
  actor: Actor,
  { prescriptionId }: { readonly prescriptionId: string },
): Promise<PrescriptionView> {
  authorize(actor, 'prescription.read');
  const where = { AND: [{ id: prescriptionId }, visiblePrescriptions(actor)] };
  const [prescription] = await loadPrescriptions(services.db.prisma, { where, take: 1 });
  if (!prescription) throw notFound('prescription');
  const patientId = prescription.patient.personId;
  await recordRead(services, actor, {
    action: 'prescription.read',
    entity: 'prescription',
    entityId: prescriptionId,
    patientId,
  });
  return prescription;
}
