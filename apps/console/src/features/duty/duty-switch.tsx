'use client';

import type { DutyView } from '@openward/domain/waiting-room';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Toggle } from '@openward/ui/toggle';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf, refusalOf } from '@openward/api/client';
import { FactorCode } from '../second-factor/index.ts';
import styles from './duty.module.css';
import { PracticeChoice } from './practice-choice.tsx';

const refusals = [
  'credential-not-verified',
  'licence-expired',
  'too-little-practice',
  'institution-consent-missing',
  'practice-not-registered',
] as const;

interface DutySwitchProps {
  /** Undefined until it is read. */
  readonly duty: DutyView | undefined;
  /** Called when the server has answered, whatever it said. */
  readonly onAnswered: () => void;
  /** Another of the clinician's practices is looked at. */
  readonly onChoose: (practiceRoleId: string) => void;
  /** What follows below, while neither a code is asked for nor duty refused. */
  readonly children?: ReactNode;
}

/** On duty or not, with the second factor where it is asked for, or the reason why not. */
export function DutySwitch({ duty, onAnswered, onChoose, children }: DutySwitchProps) {
  const t = useTranslations('console.workbench.duty');
  const times = useTranslations('time');
  const errors = useTranslations('errors');
  const format = useFormat();
  const trpc = useTRPC();
  const [asking, setAsking] = useState(false);
  const setDuty = useMutation(
    trpc.waitingRoom.setDuty.mutationOptions({
      onSuccess: () => setAsking(false),
      onError: (error) => setAsking((before) => before || refusalOf(error)?.code === 'SECOND_FACTOR_REQUIRED'),
      onSettled: onAnswered,
    }),
  );
  const practice = duty ? { practiceRoleId: duty.practiceRoleId } : {};
  const change = (onDuty: boolean) => {
    if (onDuty && duty && !duty.secondFactorFresh) setAsking(true);
    else setDuty.mutate({ onDuty, ...practice });
  };
  const refusal = duty?.refusal ? (refusals.find((one) => one === duty.refusal) ?? 'other') : null;
  const error = setDuty.error ? errors(errorKeyOf(setDuty.error)) : null;
  const since = duty?.onDutySince ?? null;
  return (
    <>
      {duty ? <PracticeChoice duty={duty} onChoose={onChoose} /> : null}
      <div className={styles.switch}>
        <Toggle
          label={since ? t('on') : t('off')}
          on={since !== null}
          busy={setDuty.isPending}
          disabled={!duty || (refusal !== null && !since)}
          onChange={change}
        />
        {since ? <span className={styles.since}>{times('since', { time: format.time(since) })}</span> : null}
      </div>
      {refusal ? (
        <Banner tone="danger" title={t('refused')}>
          {t(`refusal.${refusal}`)}
        </Banner>
      ) : null}
      {asking ? (
        <FactorCode
          lead={t('code-lead')}
          confirmLabel={t('start')}
          keepLabel={t('cancel')}
          busy={setDuty.isPending}
          error={error}
          onCode={(code) => setDuty.mutate({ onDuty: true, code, ...practice })}
          onCancel={() => {
            setDuty.reset();
            setAsking(false);
          }}
        />
      ) : error ? (
        <Banner tone="danger" live title={error} />
      ) : null}
      {asking || refusal ? null : children}
    </>
  );
}
