import { authorize, clinicianRoles, type Actor } from '@openward/domain/access';
import type { referralServicesInput, referralServicesResult } from '@openward/domain/consultation';
import { notFound } from '@openward/domain/errors';
import type { z } from 'zod';
import { listServices } from '../institution/index.ts';
import type { Services } from '../services/index.ts';
import { visibleConsultations } from '../visibility/index.ts';

/**
 * Open services a patient of this visit can be sent to, of any institution, with who is there and the wait; found by name
 * of service, department or institution in either language.
 * @throws AppError NOT_FOUND for a missing id as for a visit that is not theirs
 */
export async function referralServices(
  services: Services,
  actor: Actor,
  { consultationId, search }: z.output<typeof referralServicesInput>,
): Promise<z.output<typeof referralServicesResult>> {
  authorize(actor, 'referral.make');
  const visit = await services.db.prisma.consultation.findFirst({
    where: { AND: [{ id: consultationId }, visibleConsultations(actor)] },
    select: { serviceId: true },
  });
  if (!visit) throw notFound('consultation');
  const sought = search.toLowerCase();
  const found = (await listServices(services)).filter(
    ({ id, isOpen, role, name, departmentName, institutionName }) =>
      id !== visit.serviceId &&
      isOpen &&
      clinicianRoles.some((one) => one === role) &&
      [name, departmentName, institutionName].some((one) =>
        [one?.en, one?.zh].some((text) => text?.toLowerCase().includes(sought)),
      ),
  );
  return { services: found };
}
