import type { Services } from '@openward/application/services';
import type { Prisma } from '@openward/db';
import { insertInstitution } from '../people/index.ts';
import { signedInStaff, type StaffMember } from './actors.ts';

export interface Clinic {
  readonly institutionId: string;
  readonly serviceId: string;
}

type ServiceFacts = Partial<Omit<Prisma.ServiceUncheckedCreateInput, 'institutionId'>>;

/** A service of an institution: free, answered by pharmacists, for every age, unless said. @returns its id */
export async function insertService(
  { db }: Services,
  institutionId: string,
  facts: ServiceFacts = {},
): Promise<string> {
  const { id } = await db.prisma.service.create({
    data: {
      institutionId,
      ticketPrefix: 'A',
      nameEn: 'Ask a pharmacist',
      nameZh: '药师咨询',
      role: 'PHARMACIST',
      priceMinor: 0,
      targetSeconds: 600,
      maxWaitSeconds: 3600,
      ...facts,
    },
  });
  return id;
}

/** An institution with one free pharmacist service. */
export async function openClinic(services: Services, facts: ServiceFacts = {}): Promise<Clinic> {
  const institutionId = await insertInstitution(services);
  return { institutionId, serviceId: await insertService(services, institutionId, facts) };
}

/** A pharmacist of the clinic, on duty. */
export function pharmacistOnDuty(services: Services, { institutionId }: Clinic, capacity = 5): Promise<StaffMember> {
  return signedInStaff(services, { role: 'PHARMACIST', institutionId, capacity, onDutySince: new Date() });
}
