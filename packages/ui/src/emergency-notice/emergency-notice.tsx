import { IconEmergencyBed, IconPhone } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { ButtonLink } from '../button/index.ts';
import styles from './emergency-notice.module.css';

interface EmergencyNoticeProps {
  readonly title: string;
  readonly detail: string;
  /** The emergency number of the place. */
  readonly number: string;
}

/** When not to wait: one call away. */
export function EmergencyNotice({ title, detail, number }: EmergencyNoticeProps) {
  const t = useTranslations('ui.emergency');
  return (
    <aside className={styles.notice} aria-label={title}>
      <IconEmergencyBed className={styles.icon} size={28} stroke={1.75} aria-hidden="true" />
      <div className={styles.text}>
        <p className={styles.title}>{title}</p>
        <p className={styles.detail}>{detail}</p>
      </div>
      <ButtonLink href={`tel:${number}`} look="danger" size="small" aria-label={t('call', { number })}>
        <IconPhone size={18} stroke={1.75} aria-hidden="true" />
        {number}
      </ButtonLink>
    </aside>
  );
}
