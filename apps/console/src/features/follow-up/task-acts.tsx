'use client';

import type { FollowUpTaskView } from '@openward/domain/follow-up';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { useDraft } from '@openward/ui/composer';
import { SelectField, TextArea } from '@openward/ui/field';
import { Kbd } from '@openward/ui/kbd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import { useKeys } from '../keys/use-keys.ts';
import styles from './tasks.module.css';

const shortestOutcome = 3;

/** Say what was done, or give it to a colleague. */
export function TaskActs({ task }: { readonly task: FollowUpTaskView }) {
  const [giving, setGiving] = useState(false);
  return giving ? (
    <Give task={task} onKeep={() => setGiving(false)} />
  ) : (
    <Complete task={task} onGive={() => setGiving(true)} />
  );
}

function Complete({ task, onGive }: { readonly task: FollowUpTaskView; readonly onGive: () => void }) {
  const t = useTranslations('console.follow-up');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const client = useQueryClient();
  const { taskId } = task;
  const [outcome, setOutcome] = useDraft(`task.${taskId}`);
  const [tooShort, setTooShort] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const complete = useMutation(
    trpc.followUp.completeTask.mutationOptions({
      onSuccess: (view) => {
        setOutcome('');
        client.setQueryData(trpc.followUp.task.queryKey({ taskId }), view);
        void client.invalidateQueries(trpc.followUp.tasks.queryFilter());
      },
    }),
  );
  useKeys({ o: () => field.current?.focus(), m: onGive });
  const submit = () => {
    const isShort = outcome.trim().length < shortestOutcome;
    setTooShort(isShort);
    if (isShort) field.current?.focus();
    else if (!complete.isPending) complete.mutate({ taskId, outcome: outcome.trim() });
  };
  return (
    <div className={styles.acts}>
      <TextArea
        ref={field}
        label={t('what-done')}
        hint={t('what-done-hint')}
        rows={2}
        maxLength={2_000}
        value={outcome}
        error={tooShort ? t('outcome-short') : complete.error ? errors(errorKeyOf(complete.error)) : null}
        onChange={(event) => {
          setOutcome(event.currentTarget.value);
          setTooShort(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        }}
      />
      <div className={styles.buttons}>
        <Button busy={complete.isPending} onClick={submit}>
          {t('complete')}
          <Kbd>Ctrl ↵</Kbd>
        </Button>
        <Button look="outline" onClick={onGive}>
          {t('give')}
          <Kbd>M</Kbd>
        </Button>
      </div>
    </div>
  );
}

function Give({ task, onKeep }: { readonly task: FollowUpTaskView; readonly onKeep: () => void }) {
  const t = useTranslations('console.follow-up');
  const roles = useTranslations('role');
  const errors = useTranslations('errors');
  const format = useFormat();
  const trpc = useTRPC();
  const client = useQueryClient();
  const { taskId, colleagues } = task;
  const [chosen, setChosen] = useState(colleagues[0]?.practiceRoleId ?? '');
  const reassign = useMutation(
    trpc.followUp.reassignTask.mutationOptions({
      onSuccess: (tasks) => {
        client.setQueryData(trpc.followUp.tasks.queryKey(), tasks);
        void client.invalidateQueries(trpc.followUp.task.queryFilter({ taskId }));
        onKeep();
      },
    }),
  );
  if (colleagues.length === 0) {
    return (
      <Banner
        tone="facts"
        title={t('no-colleague')}
        action={
          <Button look="outline" size="small" onClick={onKeep}>
            {t('keep')}
          </Button>
        }
      >
        {t('no-colleague-detail')}
      </Banner>
    );
  }
  return (
    <div className={styles.acts}>
      <SelectField
        label={t('give-to')}
        hint={t('give-hint')}
        value={chosen}
        error={reassign.error ? errors(errorKeyOf(reassign.error)) : null}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        {colleagues.map((one) => (
          <option key={one.practiceRoleId} value={one.practiceRoleId}>
            {[format.person(one), roles(one.role), one.onDuty ? t('on-duty') : null].filter(Boolean).join(' · ')}
          </option>
        ))}
      </SelectField>
      <div className={styles.buttons}>
        <Button busy={reassign.isPending} onClick={() => reassign.mutate({ taskId, practiceRoleId: chosen })}>
          {t('give-confirm')}
        </Button>
        <Button look="outline" onClick={onKeep}>
          {t('keep')}
        </Button>
      </div>
    </div>
  );
}
