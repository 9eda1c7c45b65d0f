import type { RoleOfCare } from './services-by-role.ts';

/** Any pharmacist answers at once, so the way is short; among doctors one chooses first. */
export function leadsToOne({ role, services }: RoleOfCare): boolean {
  return role === 'PHARMACIST' || services.length === 1;
}

export function roleHref(care: RoleOfCare): string {
  return leadsToOne(care) ? `/care/${care.first.id}` : `/care#${care.role}`;
}
