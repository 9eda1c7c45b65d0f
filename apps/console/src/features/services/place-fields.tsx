'use client';

import { clinicianRoles } from '@openward/domain/access';
import { useFormat } from '@openward/i18n/react';
import { SelectField, TextField } from '@openward/ui/field';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';

/** Where a new service belongs and who answers. */
export interface ServicePlace {
  readonly institutionId: string | null;
  readonly departmentId: string | null;
  readonly role: (typeof clinicianRoles)[number];
  readonly ticketPrefix: string;
}

export const emptyPlace: ServicePlace = { institutionId: null, departmentId: null, role: 'DOCTOR', ticketPrefix: 'A' };

interface PlaceFieldsProps {
  readonly place: ServicePlace;
  readonly onChange: (place: ServicePlace) => void;
  /** What is wrong with the institution. */
  readonly error: string | null;
}

export function PlaceFields({ place, onChange, error }: PlaceFieldsProps) {
  const t = useTranslations('console.services');
  const roleNames = useTranslations('role');
  const format = useFormat();
  const trpc = useTRPC();
  const places = useQuery(trpc.institution.places.queryOptions());
  const institutions = places.data?.institutions ?? [];
  const at = institutions.find(({ id }) => id === place.institutionId);
  return (
    <>
      <SelectField
        label={t('institution')}
        value={place.institutionId ?? ''}
        error={error}
        onChange={(event) =>
          onChange({ ...place, institutionId: event.currentTarget.value || null, departmentId: null })
        }
      >
        <option value="">{t('choose')}</option>
        {institutions.map(({ id, name }) => (
          <option key={id} value={id}>
            {format.localized(name)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('department')}
        value={place.departmentId ?? ''}
        onChange={(event) => onChange({ ...place, departmentId: event.currentTarget.value || null })}
      >
        <option value="">–</option>
        {(at?.departments ?? []).map(({ id, name }) => (
          <option key={id} value={id}>
            {format.localized(name)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('role')}
        value={place.role}
        onChange={(event) =>
          onChange({ ...place, role: clinicianRoles.find((one) => one === event.currentTarget.value) ?? place.role })
        }
      >
        {clinicianRoles.map((role) => (
          <option key={role} value={role}>
            {roleNames(role)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('prefix')}
        hint={t('prefix-hint')}
        maxLength={1}
        value={place.ticketPrefix}
        onChange={(event) => onChange({ ...place, ticketPrefix: event.currentTarget.value.toUpperCase() })}
      />
    </>
  );
}
