import type { PatientMe } from '@openward/domain/identity';
import { useFormat } from '@openward/i18n/react';
import { PersonAvatar } from '@openward/ui/person-avatar';
import { IconPlus } from '@tabler/icons-react';
import Link from 'next/link';
import { useNow, useTranslations } from 'next-intl';
import styles from './family.module.css';

/** The people one cares for, with age, each leading to their health profile; and the way to add one. */
export function Family({ me }: { readonly me: PatientMe }) {
  const t = useTranslations('patient.home');
  const format = useFormat();
  const now = useNow();
  return (
    <ul className={styles.family}>
      {me.family.map((member) => (
        <li key={member.personId}>
          <Link href={`/me/health?of=${member.personId}`} className={styles.member}>
            <PersonAvatar name={format.person(member)} tone="sand" size="large" />
            <span>{format.person(member)}</span>
            {member.birthDate ? <span className={styles.about}>{format.age(member.birthDate, now)}</span> : null}
          </Link>
        </li>
      ))}
      <li>
        <Link href="/me/family" className={styles.member}>
          <span className={styles.add}>
            <IconPlus size={24} stroke={1.75} aria-hidden="true" />
          </span>
          <span>{t('add-child')}</span>
        </Link>
      </li>
    </ul>
  );
}
