import { useFormat } from '@openward/i18n/react';
import { IconCircleCheck, IconCircleDashed, IconLock, IconRosetteDiscountCheck } from '@tabler/icons-react';
import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { AllergyBar } from './allergy-bar.tsx';
import type { PatientFacts } from './patient-facts.ts';
import styles from './patient-banner.module.css';

interface PatientBannerProps {
  readonly patient: PatientFacts;
  readonly now: Date;
  /** panel: beside the conversation; strip: one line above it, below 1200 px. */
  readonly layout?: 'panel' | 'strip';
}

/** Who this is and what must not be overlooked; on every clinical screen. What is not known says so. */
export function PatientBanner({ patient, now, layout = 'panel' }: PatientBannerProps) {
  const t = useTranslations();
  const format = useFormat();
  const { birthDate, weightGrams, identityVerifiedAt, visit, pregnancy } = patient;
  const age = birthDate ? format.age(birthDate, now) : t('ui.patient.age-not-known');
  const weight = weightGrams ? format.measure(Math.round(weightGrams / 100) / 10, 'kg') : null;
  const other = format.otherName(patient);
  const identity: Fact = identityVerifiedAt
    ? {
        icon: <IconRosetteDiscountCheck size={16} stroke={1.75} />,
        text: t('ui.patient.verified', { date: format.date(identityVerifiedAt, { now }) }),
      }
    : { icon: <IconCircleDashed size={16} stroke={1.75} />, text: t('ui.patient.not-verified'), tone: 'warn' };
  const visitFact: Fact =
    visit === 'FOLLOW_UP'
      ? { icon: <IconCircleCheck size={16} stroke={1.75} />, text: t('ui.patient.follow-up') }
      : { icon: <IconLock size={16} stroke={1.75} />, text: t('ui.patient.advice'), tone: 'warn' };
  const facts = [
    { label: t('ui.patient.identity'), fact: identity },
    { label: t('ui.patient.visit'), fact: visitFact },
    { label: t('ui.patient.pregnancy'), fact: { text: t(`pregnancy.${pregnancy}`) } },
    { label: t('ui.patient.weight'), fact: { text: weight ?? t('common.not-known') } },
  ];
  return (
    <section
      className={clsx(styles.banner, styles[layout])}
      aria-label={`${t('ui.patient.banner')} ${format.person(patient)}`}
    >
      <div className={styles.who}>
        <div className={styles.names}>
          <strong className={styles.name}>{format.person(patient)}</strong>
          {other ? <span className={styles.other}>{other}</span> : null}
          <span className={styles.record}>{t('ui.patient.record', { number: String(patient.recordNumber) })}</span>
        </div>
        <p className={styles.about}>
          {[
            format.facts([t(`sex.${patient.sex}`), age]),
            birthDate ? t('ui.patient.born', { date: format.plainDate(birthDate) }) : null,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <AllergyBar allergies={patient.allergies} />
      <dl className={styles.facts}>
        {facts.map(({ label, fact }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd data-tone={fact.tone}>
              {fact.icon}
              {fact.text}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface Fact {
  readonly icon?: ReactNode;
  readonly text: string;
  readonly tone?: 'warn';
}
