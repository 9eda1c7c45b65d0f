'use client';

import type { ServiceCard } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { EmptyState } from '@openward/ui/empty-state';
import { SelectField, TextField } from '@openward/ui/field';
import { Section } from '@openward/ui/shell';
import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ServiceRows } from '../home/service-rows.tsx';
import { servicesByRole } from '../home/services-by-role.ts';
import styles from './get-care.module.css';

/** More than fit on one screen. */
const many = 8;

function matches({ name, institutionName, departmentName }: ServiceCard, words: string): boolean {
  const all = [name, institutionName, departmentName].flatMap((said) => (said ? [said.en, said.zh] : []));
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.some((text) => text.toLowerCase().includes(word)));
}

/** Every service by who answers; with a field to search when there are many. */
export function ServiceChoice({ services }: { readonly services: readonly ServiceCard[] }) {
  const t = useTranslations('patient.get-care');
  const roles = useTranslations('patient.home.roles');
  const [words, setWords] = useState('');
  const [department, setDepartment] = useState('');
  const format = useFormat();
  const departments = new Map(
    services.flatMap(({ departmentName: name }) => (name ? [[name.en, format.localized(name)] as const] : [])),
  );
  const found = services.filter(
    (service) => matches(service, words.trim()) && (department === '' || service.departmentName?.en === department),
  );
  return (
    <>
      {services.length > many ? (
        <TextField
          type="search"
          label={t('search')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      ) : null}
      {departments.size > 1 ? (
        <SelectField
          label={t('department')}
          value={department}
          onChange={(event) => setDepartment(event.currentTarget.value)}
        >
          <option value="">{t('every-department')}</option>
          {[...departments].map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </SelectField>
      ) : null}
      <p className={styles.hidden} role="status">
        {words.trim() === '' && department === '' ? '' : t('found', { count: found.length })}
      </p>
      {servicesByRole(found).map(({ role, services: own }) => (
        <div key={role} id={role}>
          <Section title={roles(`${role}.name`)}>
            <ServiceRows services={own} />
          </Section>
        </div>
      ))}
      {found.length === 0 ? (
        <EmptyState icon={<IconSearch size={22} stroke={1.75} />} title={t('found', { count: 0 })}>
          {t('not-found-detail')}
        </EmptyState>
      ) : null}
    </>
  );
}
