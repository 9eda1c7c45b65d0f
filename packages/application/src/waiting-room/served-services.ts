import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { mayServe } from '@openward/domain/waiting-room';
import { servableServices } from '../visibility/index.ts';
import type { LoadedClinician } from './load-clinician.ts';

/** The services this practice answers today: in reach of the actor, and allowed by the rules of routing. */
export async function servedServiceIds(
  tx: Transaction,
  actor: Actor,
  { clinician, moment }: LoadedClinician,
): Promise<string[]> {
  const services = await tx.service.findMany({
    where: servableServices(actor),
    select: { id: true, role: true, institutionId: true, departmentId: true },
    orderBy: { ticketPrefix: 'asc' },
  });
  return services.filter((service) => mayServe(clinician, { service }, moment).ok).map(({ id }) => id);
}
