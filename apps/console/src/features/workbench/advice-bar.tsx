'use client';

import type { ClinicianRoom } from '@openward/domain/consultation';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { Kbd } from '@openward/ui/kbd';
import { IconLock } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { errorKeyOf } from '@openward/api/client';
import styles from './room.module.css';
import { useAskEvidence } from './use-ask-evidence.ts';

interface AdviceBarProps {
  readonly room: ClinicianRoom;
  readonly onEvidence: () => void;
}

/** Advice only: why, and what would change it (rule 1). For those who may never diagnose it says just that. */
export function AdviceBar({ room, onEvidence }: AdviceBarProps) {
  const t = useTranslations('console.workbench');
  const errors = useTranslations('errors');
  const { consultation, locks, evidence, evidenceRequest } = room;
  const ask = useAskEvidence(consultation.id);
  const { kind, endedAt } = consultation;
  if (kind !== 'ADVICE' || endedAt !== null || locks.diagnosis === null) return null;
  const isDoctors = locks.diagnosis === 'advice-only';
  const isDeclared = evidence.length > 0;
  const why = isDoctors ? (isDeclared ? 'advice-unconfirmed' : 'advice') : 'advice-role';
  const change = isDoctors
    ? isDeclared
      ? 'advice-confirm'
      : evidenceRequest === 'asked'
        ? 'advice-asked'
        : 'advice-ask'
    : 'advice-refer';
  return (
    <div className={styles.advice}>
      <Banner
        tone="network"
        icon={<IconLock size={18} stroke={1.75} />}
        title={t(why)}
        action={
          isDoctors && isDeclared ? (
            <Button look="outline" onClick={onEvidence}>
              {t('see-evidence')}
              <Kbd>V</Kbd>
            </Button>
          ) : evidenceRequest === 'open' ? (
            <Button look="outline" busy={ask.isPending} onClick={() => ask.ask()}>
              {t('ask-evidence')}
            </Button>
          ) : undefined
        }
      >
        {t(change)}
        {ask.error ? <p role="alert">{errors(errorKeyOf(ask.error))}</p> : null}
      </Banner>
    </div>
  );
}
