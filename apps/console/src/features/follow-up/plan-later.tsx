'use client';

import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf, refusalOf } from '@openward/api/client';
import { FollowUpPlanForm } from './plan-form.tsx';
import styles from './plan-form.module.css';
import { useFollowUpPlan } from './use-follow-up-plan.ts';

/** A follow-up planned after the visit has ended. */
export function PlanLater({ consultationId }: { readonly consultationId: string }) {
  const t = useTranslations('console.follow-up.plan');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const client = useQueryClient();
  const plan = useFollowUpPlan(consultationId);
  const [tried, setTried] = useState(false);
  const key = useRef<string | null>(null);
  const send = useMutation(
    trpc.followUp.plan.mutationOptions({
      onSuccess: () => {
        key.current = null;
        setTried(false);
        plan.change(null);
        void client.invalidateQueries(trpc.consultation.pathFilter());
      },
      onError: (error) => {
        if (refusalOf(error)) key.current = null;
      },
    }),
  );
  const submit = () => {
    setTried(true);
    if (!plan.input || send.isPending) return;
    key.current ??= crypto.randomUUID();
    send.mutate({ key: key.current, consultationId, plan: plan.input });
  };
  return (
    <div className={styles.later}>
      <FollowUpPlanForm plan={plan} tried={tried} />
      {send.isSuccess && !plan.draft ? <Banner tone="good" live title={t('planned')} /> : null}
      {send.error ? <Banner tone="danger" live title={errors(errorKeyOf(send.error))} /> : null}
      {plan.draft ? (
        <Button busy={send.isPending} onClick={submit}>
          {t('submit')}
        </Button>
      ) : null}
    </div>
  );
}
