'use client';

import { useFormat } from '@openward/i18n/react';
import { ErrorState } from '@openward/ui/error-state';
import { ListGroup, PlainRow } from '@openward/ui/list-row';
import { Skeleton } from '@openward/ui/skeleton';
import { MeaningBadge, StateMark, StatusBadge } from '@openward/ui/status-badge';
import { type } from '@openward/ui/type';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useKeys } from '../keys/use-keys.ts';
import { ActiveRow } from './active-row.tsx';
import styles from './bench.module.css';
import { DutyBar } from './duty-bar.tsx';
import { moveFocus } from '../keys/move-focus.ts';
import type { Bench } from './use-bench.ts';
import { useNow } from '../now/index.ts';
import { WaitingRow } from './waiting-row.tsx';

interface BenchListProps {
  readonly bench: Bench;
  /** The consultation or ticket that is open. */
  readonly openId: string | null;
}

/** Active, queue and finished, stacked; J and K move through all of them. */
export function BenchList({ bench, openId }: BenchListProps) {
  const t = useTranslations('console.workbench');
  const format = useFormat();
  const now = useNow();
  const rows = useRef<HTMLDivElement>(null);
  useKeys({ j: () => moveFocus(rows.current, 1), k: () => moveFocus(rows.current, -1) });
  const { duty, queue, mine } = bench;
  const failed = [mine, queue, duty].find((query) => query.isError && !query.data);
  const services = new Set(queue.data?.rows.map(({ serviceName }) => format.localized(serviceName)));
  const [service] = services;
  const shortMoment = (at: Date) =>
    format.dayKey(at) === format.dayKey(now) ? format.time(at) : format.date(at, { now });
  const shown = queue.data?.rows.length ?? 0;
  const more = (queue.data?.total ?? 0) - shown;
  return (
    <>
      <DutyBar bench={bench} />
      {failed ? (
        <div className={styles.failed}>
          <ErrorState title={t('failed')} onRetry={bench.reread} retrying={failed.isFetching} />
        </div>
      ) : mine.data && queue.data ? (
        <div ref={rows} className={styles.rows}>
          <ListGroup
            title={t('active')}
            count={t('active-count', { active: mine.data.active.length, capacity: duty.data?.capacity ?? '–' })}
          >
            {mine.data.active.map((row) => (
              <ActiveRow key={row.consultationId} row={row} now={now} selected={row.consultationId === openId} />
            ))}
            {mine.data.active.length === 0 ? <li className={styles.empty}>{t('active-empty')}</li> : null}
          </ListGroup>
          <ListGroup
            title={t('queue')}
            count={String(queue.data.total)}
            trailing={services.size === 1 ? service : undefined}
          >
            {queue.data.rows.map((row) => (
              <WaitingRow key={row.ticketId} row={row} now={now} selected={row.ticketId === openId} />
            ))}
            {shown === 0 ? <li className={styles.empty}>{t('queue-empty')}</li> : null}
            {more > 0 ? <li className={styles.empty}>{t('more-waiting', { count: more })}</li> : null}
          </ListGroup>
          <ListGroup title={t('finished')} count={String(mine.data.finished.length)}>
            {mine.data.finished.map((row) => (
              <PlainRow
                key={row.consultationId}
                href={`/workbench/${row.consultationId}`}
                name={format.person({ name: row.patientName, latinName: row.latinName })}
                selected={row.consultationId === openId}
                trailing={
                  <>
                    {row.state === 'COMPLETED' && !row.noteSigned ? (
                      <MeaningBadge meaning="needs-person" label={t('unsigned')} />
                    ) : row.state === 'COMPLETED' ? (
                      <Done />
                    ) : (
                      <StatusBadge of="CONSULTATION" state={row.state} />
                    )}
                    {row.endedAt ? shortMoment(row.endedAt) : null}
                  </>
                }
              />
            ))}
            {mine.data.finished.length === 0 ? <li className={styles.empty}>{t('finished-empty')}</li> : null}
          </ListGroup>
        </div>
      ) : (
        <Skeleton shape="queue" count={6} />
      )}
    </>
  );
}

/** What nearly all have come to: the mark is enough, the word is for those who listen. */
function Done() {
  const t = useTranslations('state.CONSULTATION');
  return (
    <>
      <StateMark meaning="done" />
      <span className={type.hidden}>{t('COMPLETED')}</span>
    </>
  );
}
