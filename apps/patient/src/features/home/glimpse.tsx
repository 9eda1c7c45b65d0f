import { PersonAvatar } from '@openward/ui/person-avatar';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import styles from './glimpse.module.css';

/** A made-up moment of a consultation under the arch: who answers, a question, an answer. */
export function Glimpse() {
  const t = useTranslations('patient.home.glimpse');
  return (
    <>
      <div className={styles.who}>
        <PersonAvatar name={t('name')} present />
        <div className={styles.names}>
          <p className={styles.name}>{t('name')}</p>
          <p className={styles.title}>{t('title')}</p>
        </div>
        <IconRosetteDiscountCheck size={22} stroke={1.75} className={styles.licence} />
      </div>
      <p className={styles.ours}>{t('question')}</p>
      <p className={styles.theirs}>{t('answer')}</p>
    </>
  );
}
