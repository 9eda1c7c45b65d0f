'use client';

import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { Kbd } from '@openward/ui/kbd';
import { Toggle } from '@openward/ui/toggle';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf, refusalOf } from '../../client/error-key.ts';
import { useKeys } from '../keys/use-keys.ts';
import styles from './bench.module.css';
import { DutyCode } from './duty-code.tsx';
import type { Bench } from './use-bench.ts';
import { useTakeNext } from './use-take-next.ts';

const refusals = [
  'credential-not-verified',
  'licence-expired',
  'too-little-practice',
  'institution-consent-missing',
  'practice-not-registered',
] as const;

/** The duty switch, with the second factor or the reason why not, and the one way to take a patient. */
export function DutyBar({ bench }: { readonly bench: Bench }) {
  const t = useTranslations('console.workbench');
  const times = useTranslations('time');
  const errors = useTranslations('errors');
  const format = useFormat();
  const trpc = useTRPC();
  const [asking, setAsking] = useState(false);
  const duty = bench.duty.data;
  const setDuty = useMutation(
    trpc.waitingRoom.setDuty.mutationOptions({
      onSuccess: () => setAsking(false),
      onError: (error) => setAsking((before) => before || refusalOf(error)?.code === 'SECOND_FACTOR_REQUIRED'),
      onSettled: bench.reread,
    }),
  );
  const next = useTakeNext(bench);
  useKeys({ n: () => duty?.onDutySince && next.take() });
  const change = (onDuty: boolean) => {
    if (onDuty && duty && !duty.secondFactorFresh) setAsking(true);
    else setDuty.mutate({ onDuty });
  };
  const locked = nextLocked(bench);
  const refusal = duty?.refusal ? (refusals.find((one) => one === duty.refusal) ?? 'other') : null;
  return (
    <div className={styles.duty}>
      <div className={styles.switch}>
        <Toggle
          label={duty?.onDutySince ? t('duty.on') : t('duty.off')}
          on={Boolean(duty?.onDutySince)}
          busy={setDuty.isPending}
          disabled={!duty || (refusal !== null && !duty.onDutySince)}
          onChange={change}
        />
        {duty?.onDutySince ? (
          <span className={styles.since}>{times('since', { time: format.time(duty.onDutySince) })}</span>
        ) : null}
      </div>
      {refusal ? (
        <Banner tone="danger" title={t('duty.refused')}>
          {t(`duty.refusal.${refusal}`)}
        </Banner>
      ) : null}
      {asking ? (
        <DutyCode
          busy={setDuty.isPending}
          error={setDuty.error ? errors(errorKeyOf(setDuty.error)) : null}
          onCode={(code) => setDuty.mutate({ onDuty: true, code })}
          onCancel={() => {
            setDuty.reset();
            setAsking(false);
          }}
        />
      ) : setDuty.error ? (
        <Banner tone="danger" live title={errors(errorKeyOf(setDuty.error))} />
      ) : null}
      {asking || refusal ? null : (
        <>
          <Button wide busy={next.busy} disabled={locked !== null} onClick={next.take}>
            {t('take-next')}
            <Kbd>N</Kbd>
          </Button>
          {locked && duty ? <p className={styles.locked}>{t(locked)}</p> : null}
        </>
      )}
      {next.error ? <Banner tone="network" live title={errors(next.error)} /> : null}
    </div>
  );
}

/** Why nobody can be taken now; null when somebody can. */
function nextLocked({ duty, queue }: Bench) {
  if (!duty.data?.onDutySince) return 'next-off-duty';
  if (duty.data.active >= duty.data.capacity) return 'next-full';
  return queue.data?.total === 0 ? 'next-empty' : null;
}
