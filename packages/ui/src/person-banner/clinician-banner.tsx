import { IconArrowLeft, IconPhone, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { PersonAvatar } from '../person-avatar/index.ts';
import styles from './clinician-banner.module.css';

interface ClinicianBannerProps {
  readonly name: string;
  /** In words: Pharmacist-in-charge. */
  readonly title: string;
  readonly institution?: string;
  readonly licence: string | null;
  readonly present?: boolean;
  readonly back?: { readonly href: string; readonly label: string };
  /** Call buttons, menu. */
  readonly actions?: ReactNode;
  /** The emergency number of the place. */
  readonly emergencyNumber: string;
}

/** Who answers: name, title, licence, and the emergency call, in view during the whole consultation. */
export function ClinicianBanner({
  name,
  title,
  institution,
  licence,
  present = false,
  back,
  actions,
  emergencyNumber,
}: ClinicianBannerProps) {
  const t = useTranslations('ui');
  return (
    <header className={styles.banner}>
      <div className={styles.who}>
        {back ? (
          <Link href={back.href} className={styles.back} aria-label={back.label}>
            <IconArrowLeft size={24} stroke={1.75} aria-hidden="true" />
          </Link>
        ) : null}
        <PersonAvatar name={name} present={present} />
        <div className={styles.names}>
          <h1 className={styles.name}>{name}</h1>
          <p className={styles.title}>{[title, institution].filter(Boolean).join(' · ')}</p>
        </div>
        {actions}
      </div>
      <div className={styles.safety}>
        <span className={styles.licence}>
          <IconRosetteDiscountCheck size={18} stroke={1.75} aria-hidden="true" />
          {t('clinician.licence', { number: licence ?? '–' })}
        </span>
        <a href={`tel:${emergencyNumber}`} className={styles.emergency}>
          <IconPhone size={18} stroke={1.75} aria-hidden="true" />
          {t('emergency.call', { number: emergencyNumber })}
        </a>
      </div>
    </header>
  );
}
