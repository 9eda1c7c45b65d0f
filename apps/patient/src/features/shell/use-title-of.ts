import type { ClinicianCard } from '@openward/domain/institution';
import { useTranslations } from 'next-intl';

/** A clinician's title in words; the role where no title is known. */
export function useTitleOf(): (clinician: Pick<ClinicianCard, 'title' | 'role'>) => string {
  const titles = useTranslations('title');
  const roles = useTranslations('role');
  return ({ title, role }) => (title !== null && titles.has(title) ? titles(title) : roles(role));
}
