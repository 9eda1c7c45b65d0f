'use client';

import type { PrescribingDesk } from '@openward/domain/prescribing';
import { Button } from '@openward/ui/button';
import { CodeInput } from '@openward/ui/code-input';
import { Kbd } from '@openward/ui/kbd';
import { IconSignature } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf, refusalOf } from '@openward/api/client';
import { useStaff } from '../shell/staff.tsx';
import styles from './sign-bar.module.css';
import type { Desk } from './use-desk.ts';

interface SignBarProps {
  readonly desk: PrescribingDesk;
  readonly work: Desk;
  /** What still stands in the way, besides the code. */
  readonly missing: 'no-lines' | 'faults' | 'reasons' | null;
  /** Saves what is typed and not saved yet; null when that failed. */
  readonly beforeSigning: () => Promise<PrescribingDesk | null>;
  readonly onSigned: () => void;
}

/** The second factor, and the signature under exactly what stands above. */
export function SignBar({ desk, work, missing, beforeSigning, onSigned }: SignBarProps) {
  const t = useTranslations('console.prescribe');
  const errors = useTranslations('errors');
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(!desk.secondFactorFresh);
  const { sign } = work;
  const refusal = sign.error ? refusalOf(sign.error) : null;
  const isCodeMissing = asked && code.length < 6;
  const codeError = refusal?.key === 'second-factor-wrong' ? errors('second-factor-wrong') : null;
  const signNow = async () => {
    if (missing || isCodeMissing || sign.isPending) return;
    const current = await beforeSigning();
    if (!current?.seal) return;
    const input = { key: crypto.randomUUID(), consultationId: desk.consultationId, seal: current.seal };
    sign.mutate(asked ? { ...input, code } : input, {
      onSuccess: onSigned,
      onError: (error) => {
        setCode('');
        if (refusalOf(error)?.code === 'SECOND_FACTOR_REQUIRED') setAsked(true);
      },
    });
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    void signNow();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  return (
    <footer className={styles.bar}>
      {asked ? (
        <div>
          <CodeInput label={t('code')} value={code} onChange={setCode} error={codeError} />
          <DemoCode onCode={setCode} />
        </div>
      ) : (
        <p className={styles.next}>{t('code-fresh')}</p>
      )}
      <div className={styles.next}>
        {sign.error && !codeError ? (
          <p role="alert" className={styles.error}>
            {errors(errorKeyOf(sign.error), { limit: Number(refusal?.details['limit'] ?? 0) })}
          </p>
        ) : (
          <p>{missing ? t(`missing.${missing}`) : t('next', { days: desk.limits.validDays })}</p>
        )}
      </div>
      <Button
        busy={sign.isPending}
        aria-disabled={missing !== null || isCodeMissing || undefined}
        onClick={() => void signNow()}
      >
        <IconSignature size={18} stroke={1.75} aria-hidden="true" />
        {t('sign')}
        <Kbd>Ctrl S</Kbd>
      </Button>
    </footer>
  );
}

/** In the demonstration the authenticator of the signed-in person is a button away. */
function DemoCode({ onCode }: { readonly onCode: (code: string) => void }) {
  const t = useTranslations('console.second-factor');
  const { demo } = useStaff();
  const trpc = useTRPC();
  const client = useQueryClient();
  if (!demo) return null;
  const fill = async () => {
    const answer = await client
      .query(trpc.identity.demoCode.queryOptions(undefined, { staleTime: 0 }))
      .catch(() => null);
    if (answer) onCode(answer.code);
  };
  return (
    <Button look="quiet" size="small" onClick={() => void fill()}>
      {t('fill')}
    </Button>
  );
}
