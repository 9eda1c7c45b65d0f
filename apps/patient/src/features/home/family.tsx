import type { PatientMe } from '@openward/domain/identity';
import { useFormat } from '@openward/i18n/react';
import { PersonAvatar } from '@openward/ui/person-avatar';
import styles from './family.module.css';

/** The people one cares for, with age. */
export function Family({ me }: { readonly me: PatientMe }) {
  const format = useFormat();
  return (
    <ul className={styles.family}>
      {me.family.map((member) => (
        <li key={member.personId} className={styles.member}>
          <PersonAvatar name={format.person(member)} tone="sand" size="large" />
          <span>{format.person(member)}</span>
          <span className={styles.about}>{member.birthDate ? format.age(member.birthDate, new Date()) : null}</span>
        </li>
      ))}
    </ul>
  );
}
