import type { ClinicianCard, LocalizedName } from '@openward/domain/institution';
import type { Role } from '@openward/domain/access';

/** Both languages of a row's name. */
export const nameOf = (row: { readonly nameEn: string; readonly nameZh: string }): LocalizedName => ({
  en: row.nameEn,
  zh: row.nameZh,
});

/** What a query selects to make a clinician's card. */
export const clinicianSelect = {
  id: true,
  personId: true,
  role: true,
  title: true,
  licenceNumber: true,
  licenceValidUntil: true,
  person: { select: { name: true, latinName: true } },
  institution: { select: { nameEn: true, nameZh: true } },
} as const;

interface ClinicianRecord {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly title: string | null;
  readonly licenceNumber: string | null;
  readonly licenceValidUntil: Date | null;
  readonly person: { readonly name: string; readonly latinName: string };
  readonly institution: { readonly nameEn: string; readonly nameZh: string } | null;
}

/** A clinician as patients see one (rule 11: name, title, licence). */
export function clinicianCard({ id, person, institution, ...facts }: ClinicianRecord): ClinicianCard {
  const { personId, role, title, licenceNumber, licenceValidUntil } = facts;
  return {
    practiceRoleId: id,
    personId,
    ...person,
    role,
    title,
    licenceNumber,
    licenceValidUntil,
    institutionName: institution && nameOf(institution),
  };
}
