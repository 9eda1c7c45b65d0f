import { useFormat } from '@openward/i18n/react';
import { IconUser, IconUserFilled } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import styles from './people-ahead.module.css';

/** The line as people: next, second, ... you. A long line is shortened in the middle, never at its ends. */
export function PeopleAhead({ place }: { place: number }) {
  const t = useTranslations('ui.ticket');
  const format = useFormat();
  const ahead = place - 1;
  const shown = Math.min(ahead, ahead > 3 ? 2 : 3);
  const hidden = ahead - shown;
  const people = Array.from({ length: shown }, (_, index) => index + 1);
  return (
    <div className={styles.line} role="img" aria-label={t('ahead', { count: ahead })}>
      {people.map((position) => (
        <span key={position} className={styles.person}>
          <span className={styles.node}>
            <IconUser size={20} stroke={1.75} aria-hidden="true" />
          </span>
          <span className={styles.word}>{position === 1 ? t('next') : format.place(position)}</span>
        </span>
      ))}
      {hidden > 0 ? (
        <span className={styles.person}>
          <span className={styles.node}>+{hidden}</span>
          <span className={styles.word}>{t('more', { count: hidden })}</span>
        </span>
      ) : null}
      <span className={styles.person} data-you="">
        <span className={styles.node}>
          <IconUserFilled size={20} aria-hidden="true" />
        </span>
        <span className={styles.word}>{t('you')}</span>
      </span>
    </div>
  );
}
