import type { ServiceCard } from '@openward/domain/institution';

/** Who answers, as patients choose: by kind of person. */
export const careRoles = ['PHARMACIST', 'DOCTOR', 'NUTRITIONIST'] as const;
export type CareRole = (typeof careRoles)[number];

export interface RoleOfCare {
  readonly role: CareRole;
  /** In the order they came: cheapest first. */
  readonly services: readonly ServiceCard[];
  /** The one to offer: somebody is there, best with a known wait. */
  readonly first: ServiceCard;
}

function rank({ cliniciansOnDuty, wait }: ServiceCard): number {
  if (cliniciansOnDuty === 0) return 2;
  return wait.kind === 'range' ? 0 : 1;
}

/** Services grouped by who answers; a role nobody offers is left out. */
export function servicesByRole(services: readonly ServiceCard[]): RoleOfCare[] {
  return careRoles.flatMap((role) => {
    const own = services.filter((service) => service.role === role);
    const [first] = own.toSorted((one, other) => rank(one) - rank(other));
    return first ? [{ role, services: own, first }] : [];
  });
}
