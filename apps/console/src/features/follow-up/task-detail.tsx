'use client';

import type { FollowUpTaskView } from '@openward/domain/follow-up';
import { useFormat } from '@openward/i18n/react';
import { Button } from '@openward/ui/button';
import { ErrorState } from '@openward/ui/error-state';
import { Facts } from '@openward/ui/facts';
import { PatientBanner } from '@openward/ui/person-banner';
import { Skeleton } from '@openward/ui/skeleton';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNow, useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import { useKeys } from '../keys/use-keys.ts';
import { PlanAnswers } from './plan-answers.tsx';
import { TaskActs } from './task-acts.tsx';
import { TaskBadge } from './task-badge.tsx';
import styles from './tasks.module.css';
import { TrendChart } from './trend-chart.tsx';

interface TaskDetailProps {
  readonly taskId: string;
  readonly onClose: () => void;
}

/** One task: what was asked and answered, what is abnormal, the values over time, and what can be done. */
export function TaskDetail({ taskId, onClose }: TaskDetailProps) {
  const t = useTranslations('console.follow-up');
  const errors = useTranslations('errors');
  const format = useFormat();
  const trpc = useTRPC();
  const task = useQuery(trpc.followUp.task.queryOptions({ taskId }));
  useKeys({ x: onClose });
  return (
    <>
      <header className={styles.head}>
        <h2 className={styles.heading}>
          {task.data ? format.person(task.data.patient) : t('detail')}{' '}
          {task.data ? <TaskBadge task={task.data} /> : null}
        </h2>
        <Button look="quiet" iconOnly aria-label={t('close')} onClick={onClose}>
          <IconX size={18} stroke={1.75} aria-hidden="true" />
        </Button>
      </header>
      {task.data ? (
        <Loaded task={task.data} />
      ) : task.isError ? (
        <ErrorState title={t('task-failed')} onRetry={() => void task.refetch()} retrying={task.isFetching}>
          {errors(errorKeyOf(task.error))}
        </ErrorState>
      ) : (
        <Skeleton shape="rows" count={4} />
      )}
    </>
  );
}

function Loaded({ task }: { readonly task: FollowUpTaskView }) {
  const t = useTranslations('console.follow-up');
  const format = useFormat();
  const now = useNow();
  const { clinical, patient, assignedTo, createdAt, doneAt, doneBy, outcome } = task;
  const facts = [
    { label: t('since'), value: format.nearDateTime(createdAt, now) },
    { label: t('whose'), value: task.isMine ? t('me') : format.person(assignedTo) },
    ...(clinical
      ? [
          { label: t('planned-by'), value: format.person(clinical.followUp.plannedBy) },
          { label: t('concern'), value: clinical.concern },
          { label: t('due'), value: format.nearDateTime(clinical.followUp.dueAt, now) },
        ]
      : []),
    ...(doneAt
      ? [
          { label: t('done'), value: format.nearDateTime(doneAt, now) },
          { label: t('done-by'), value: doneBy ? format.person(doneBy) : '–' },
          { label: t('outcome'), value: outcome ?? '–' },
        ]
      : []),
  ];
  return (
    <>
      <div className={styles.body}>
        {clinical ? (
          <div className={styles.banner}>
            <PatientBanner patient={{ ...patient, ...clinical.banner }} now={now} layout="panel" />
          </div>
        ) : (
          <p className={styles.explain}>{t('not-clinical')}</p>
        )}
        <Facts items={facts} />
        {clinical ? (
          <>
            <section>
              <h3 className={styles.sectionTitle}>{t(clinical.followUp.answers ? 'answers' : 'questions')}</h3>
              <PlanAnswers followUp={clinical.followUp} />
            </section>
            {clinical.trends.length > 0 ? (
              <section className={styles.trends}>
                <h3 className={styles.sectionTitle}>{t('trends')}</h3>
                {clinical.trends.map((trend) => (
                  <TrendChart key={trend.measure} trend={trend} />
                ))}
              </section>
            ) : null}
            {clinical.summary ? (
              <section>
                <h3 className={styles.sectionTitle}>{t('summary')}</h3>
                <p className={styles.text}>{clinical.summary}</p>
              </section>
            ) : null}
          </>
        ) : null}
      </div>
      {doneAt ? null : (
        <footer className={styles.foot}>
          <TaskActs task={task} />
        </footer>
      )}
    </>
  );
}
