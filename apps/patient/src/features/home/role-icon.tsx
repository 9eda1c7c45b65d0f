import type { ServiceCard } from '@openward/domain/institution';
import { IconPill, IconSalad, IconStethoscope } from '@tabler/icons-react';

/** The picture of who answers. */
export function RoleIcon({ role }: Pick<ServiceCard, 'role'>) {
  const Icon = role === 'PHARMACIST' ? IconPill : role === 'NUTRITIONIST' ? IconSalad : IconStethoscope;
  return <Icon size={22} stroke={1.75} />;
}

/** Food is sand, everything else teal. */
export const toneOf = (role: ServiceCard['role']) => (role === 'NUTRITIONIST' ? 'sand' : 'teal');
