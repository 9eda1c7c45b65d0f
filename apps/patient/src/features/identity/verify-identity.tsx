import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { TextField } from '@openward/ui/field';
import { Skeleton } from '@openward/ui/skeleton';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import styles from './identity.module.css';

interface VerifyIdentityProps {
  readonly patientId: string;
  readonly patientName: string;
}

/** Anything beyond advice needs a verified name: says that it is, or asks for the identity number. */
export function VerifyIdentity({ patientId, patientName }: VerifyIdentityProps) {
  const t = useTranslations('patient.identity');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [number, setNumber] = useState('');
  const [missing, setMissing] = useState(false);
  const asked = trpc.identity.verification.queryOptions({ patientId });
  const { data, error, refetch } = useQuery(asked);
  const verify = useMutation(
    trpc.identity.verifyIdentity.mutationOptions({
      onSuccess: (verified) => queries.setQueryData(asked.queryKey, verified),
    }),
  );
  if (error) {
    return (
      <Banner
        tone="danger"
        live
        title={errors(errorKeyOf(error))}
        action={
          <Button size="small" look="soft" onClick={() => void refetch()}>
            {t('again')}
          </Button>
        }
      />
    );
  }
  if (!data) return <Skeleton shape="rows" />;
  if (data.verifiedAt) return <Banner tone="good" title={t('verified', { name: patientName })} />;
  const submit = () => {
    setMissing(number.trim().length < 15);
    if (number.trim().length >= 15) verify.mutate({ patientId, number });
  };
  const { demoNumber } = data;
  return (
    <section className={styles.verify} aria-label={t('title')}>
      <div>
        <h2 className={styles.verifyTitle}>{t('title')}</h2>
        <p>{t('why', { name: patientName })}</p>
      </div>
      <TextField
        label={t('number')}
        hint={t('number-hint')}
        autoComplete="off"
        maxLength={24}
        value={number}
        error={missing ? t('number-missing') : verify.error ? errors(errorKeyOf(verify.error)) : null}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      {demoNumber ? (
        <Button look="soft" onClick={() => setNumber(demoNumber)}>
          {t('demo-number')}
        </Button>
      ) : null}
      <Button look="outline" busy={verify.isPending} onClick={submit}>
        {t('verify')}
      </Button>
    </section>
  );
}
