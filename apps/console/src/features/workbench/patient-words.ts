import { useFormat } from '@openward/i18n/react';
import { useTranslations } from 'next-intl';

/** Whole seconds between two moments, never negative: clocks of two machines differ. */
export function secondsSince(from: Date, now: Date): number {
  return Math.max(0, Math.round((now.getTime() - from.getTime()) / 1_000));
}

interface Patient {
  readonly sex: 'FEMALE' | 'MALE' | 'UNKNOWN';
  readonly birthDate: Date | null;
}

/** "F 62 y" */
export function useAbout(): (patient: Patient, now: Date) => string {
  const t = useTranslations('sex.short');
  const format = useFormat();
  return ({ sex, birthDate }, now) => [t(sex), birthDate && format.age(birthDate, now)].filter(Boolean).join(' ');
}

/** "now", "16 min" */
export function useWait(): (seconds: number) => string {
  const t = useTranslations('time');
  const format = useFormat();
  return (seconds) => (seconds < 60 ? t('now') : format.duration(seconds));
}
