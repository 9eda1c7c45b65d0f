'use client';

import { Button } from '@openward/ui/button';
import { CodeInput } from '@openward/ui/code-input';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { useStaff } from '../shell/staff.tsx';
import styles from './factor-code.module.css';

interface FactorCodeProps {
  /** Why it is asked for. */
  readonly lead: string;
  /** The verb of what the code opens. */
  readonly confirmLabel: string;
  readonly keepLabel: string;
  readonly busy: boolean;
  readonly error: string | null;
  readonly onCode: (code: string) => void;
  readonly onCancel: () => void;
}

/** The second factor before an act that needs it (rule 4); the demonstration can fill it in. */
export function FactorCode({ lead, confirmLabel, keepLabel, busy, error, onCode, onCancel }: FactorCodeProps) {
  const t = useTranslations('console.second-factor');
  const { demo } = useStaff();
  const trpc = useTRPC();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (code.length === 6) onCode(code);
  };
  const fill = async () => {
    const answer = await client
      .query(trpc.identity.demoCode.queryOptions(undefined, { staleTime: 0 }))
      .catch(() => null);
    if (answer) setCode(answer.code);
  };
  return (
    <form className={styles.code} onSubmit={submit} noValidate>
      <p className={styles.lead}>{lead}</p>
      <CodeInput autoFocus value={code} onChange={setCode} onComplete={onCode} error={error} disabled={busy} />
      {demo ? (
        <button type="button" className={styles.demo} onClick={() => void fill()}>
          {t('fill')}
        </button>
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" busy={busy} disabled={code.length < 6}>
          {confirmLabel}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {keepLabel}
        </Button>
      </div>
    </form>
  );
}
