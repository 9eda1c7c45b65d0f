import type { PatientMe } from '@openward/domain/identity';
import { useFormat } from '@openward/i18n/react';
import { PersonAvatar } from '@openward/ui/person-avatar';
import { useTranslations } from 'next-intl';
import styles from './family.module.css';

const relations = ['child', 'daughter', 'son', 'mother', 'father', 'parent', 'spouse', 'grandparent'] as const;

/** The people one cares for, with age. */
export function Family({ me }: { readonly me: PatientMe }) {
  const t = useTranslations('relation');
  const format = useFormat();
  const relationOf = (relation: string) => t(relations.find((known) => known === relation) ?? 'other');
  return (
    <ul className={styles.family}>
      {me.family.map((member) => (
        <li key={member.personId} className={styles.member}>
          <PersonAvatar name={format.person(member)} tone="sand" size="large" />
          <span>{format.person(member)}</span>
          <span className={styles.about}>
            {[relationOf(member.relation), member.birthDate ? format.age(member.birthDate, new Date()) : null]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
