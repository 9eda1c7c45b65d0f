'use client';

import { EmptyState } from '@openward/ui/empty-state';
import { ErrorState } from '@openward/ui/error-state';
import { WorkTitle } from '@openward/ui/page-title';
import { Skeleton } from '@openward/ui/skeleton';
import { IconChecklist } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { errorKeyOf } from '@openward/api/client';
import { moveFocus } from '../keys/move-focus.ts';
import { useKeys } from '../keys/use-keys.ts';
import { TaskDetail } from './task-detail.tsx';
import styles from './tasks.module.css';
import { TasksTable } from './tasks-table.tsx';
import { useTasks } from './use-tasks.ts';

/** What follow-ups left to do: one's own, for admins what escalated, and what was done lately. */
export function TasksScreen() {
  const t = useTranslations('console.follow-up');
  const errors = useTranslations('errors');
  const tasks = useTasks();
  const [openId, setOpenId] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  useKeys({ j: () => moveFocus(frame.current, 1), k: () => moveFocus(frame.current, -1) });
  const { data } = tasks;
  const groups = data
    ? [
        { id: 'mine', rows: data.mine },
        { id: 'escalated', rows: data.escalated },
        { id: 'done', rows: data.done },
      ].filter(({ rows }) => rows.length > 0)
    : [];
  const nothingOpen = data && data.mine.length + data.escalated.length === 0;
  return (
    <div className={styles.screen} data-open={openId !== null || undefined}>
      <div className={styles.main}>
        <WorkTitle
          title={t('title')}
          detail={data ? t('open-count', { count: data.mine.length + data.escalated.length }) : undefined}
        />
        <div ref={frame} className={styles.list}>
          {data ? null : tasks.isError ? (
            <ErrorState title={t('failed')} onRetry={() => void tasks.refetch()} retrying={tasks.isFetching}>
              {errors(errorKeyOf(tasks.error))}
            </ErrorState>
          ) : (
            <Skeleton shape="table" count={8} />
          )}
          {nothingOpen ? (
            <EmptyState icon={<IconChecklist size={20} stroke={1.75} />} title={t('none')}>
              {t('none-detail')}
            </EmptyState>
          ) : null}
          {groups.map(({ id, rows }) => (
            <section key={id} className={styles.group}>
              <h2 className={styles.groupTitle}>
                {t(`groups.${id}`)} <span className={styles.quiet}>{rows.length}</span>
              </h2>
              <TasksTable caption={t(`groups.${id}`)} rows={rows} openId={openId} onOpen={setOpenId} />
            </section>
          ))}
        </div>
      </div>
      {openId ? (
        <aside className={styles.side} aria-label={t('detail')}>
          <TaskDetail key={openId} taskId={openId} onClose={() => setOpenId(null)} />
        </aside>
      ) : null}
    </div>
  );
}
