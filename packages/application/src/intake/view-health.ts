import { authorize, type Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import type { HealthProfile } from '@openward/domain/intake';
import { recordRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { ownPatients } from '../visibility/index.ts';
import { healthLists } from './health-lists.ts';

/** The health profile of oneself or a ward; the look is written down. @throws AppError NOT_FOUND for anybody else's */
export async function viewHealth(
  services: Services,
  actor: Actor,
  { patientId }: { readonly patientId: string },
): Promise<HealthProfile> {
  authorize(actor, 'health.own');
  const profile = await services.db.prisma.patientProfile.findFirst({
    where: { AND: [{ personId: patientId }, ownPatients(actor)] },
  });
  if (!profile) throw notFound('patient');
  const { pregnancy, weightGrams, confirmedAt, identityVerifiedAt } = profile;
  await recordRead(services, actor, {
    action: 'patient.read-health',
    entity: 'patient',
    entityId: patientId,
    patientId,
  });
  return { patientId, ...healthLists(profile), pregnancy, weightGrams, confirmedAt, identityVerifiedAt };
}
