'use client';

import type { ReviewBoard, ReviewRow as Row } from '@openward/domain/review';
import { useFormat } from '@openward/i18n/react';
import { EmptyState } from '@openward/ui/empty-state';
import { ErrorState } from '@openward/ui/error-state';
import { TextField } from '@openward/ui/field';
import { ListGroup, PlainRow } from '@openward/ui/list-row';
import { Skeleton } from '@openward/ui/skeleton';
import { StatusBadge } from '@openward/ui/status-badge';
import { IconClipboardCheck } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { errorKeyOf } from '@openward/api/client';
import { moveFocus } from '../keys/move-focus.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useNow } from '../now/index.ts';
import { DutySwitch } from '../duty/index.ts';
import { ReviewRow } from './review-row.tsx';
import styles from './review.module.css';
import type { ReviewBench } from './use-review.ts';

interface ReviewListProps {
  readonly bench: ReviewBench;
  readonly openId: string | null;
}

/** To review, returned and decided today, stacked; J and K move, `/` searches them. */
export function ReviewList({ bench, openId }: ReviewListProps) {
  const t = useTranslations('console.review');
  const errors = useTranslations('errors');
  const rows = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  useKeys({
    j: () => moveFocus(rows.current, 1),
    k: () => moveFocus(rows.current, -1),
    '/': () => field.current?.focus(),
  });
  const { board } = bench;
  return (
    <>
      <div className={styles.head}>
        <DutySwitch duty={bench.duty.data} onAnswered={bench.reread} onChoose={bench.choose} />
        <TextField
          ref={field}
          type="search"
          label={t('search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      {board.isError && !board.data ? (
        <div className={styles.failed}>
          <ErrorState title={t('failed')} onRetry={() => void board.refetch()} retrying={board.isFetching}>
            {errors(errorKeyOf(board.error))}
          </ErrorState>
        </div>
      ) : board.data ? (
        <div ref={rows} className={styles.rows}>
          <Groups board={board.data} search={search.trim().toLowerCase()} openId={openId} />
        </div>
      ) : (
        <Skeleton shape="queue" count={8} />
      )}
    </>
  );
}

interface GroupsProps {
  readonly board: ReviewBoard;
  readonly search: string;
  readonly openId: string | null;
}

function Groups({ board, search, openId }: GroupsProps) {
  const t = useTranslations('console.review');
  const format = useFormat();
  const now = useNow(1_000);
  const found = (rows: readonly Row[]) => rows.filter((row) => matches(row, search));
  const { approved, returned, rejected } = board.decidedToday;
  const toReview = found(board.toReview);
  const sentBack = found(board.returned);
  const more = board.waiting - board.toReview.length;
  const isOpen = (row: Row) => row.prescriptionId === openId;
  const name = (row: Row) => format.person({ name: row.patientName, latinName: row.latinName });
  return (
    <>
      <ListGroup
        title={t('to-review')}
        count={String(board.waiting)}
        trailing={t('target', { time: format.duration(board.targetSeconds) })}
      >
        {toReview.map((row) => (
          <ReviewRow
            key={row.prescriptionId}
            row={row}
            now={now}
            targetSeconds={board.targetSeconds}
            selected={isOpen(row)}
          />
        ))}
        {toReview.length === 0 ? (
          <li>
            {search ? (
              <p className={styles.empty}>{t('none-found')}</p>
            ) : (
              <EmptyState icon={<IconClipboardCheck size={22} stroke={1.75} />} title={t('empty')}>
                {t('empty-detail')}
              </EmptyState>
            )}
          </li>
        ) : null}
        {more > 0 ? <li className={styles.empty}>{t('more', { count: more })}</li> : null}
      </ListGroup>
      {sentBack.length > 0 ? (
        <ListGroup title={t('returned')} count={String(board.returned.length)}>
          {sentBack.map((row) => (
            <PlainRow
              key={row.prescriptionId}
              href={`/review/${row.prescriptionId}`}
              name={name(row)}
              selected={isOpen(row)}
              trailing={<StatusBadge of="PRESCRIPTION" state={row.state} />}
            />
          ))}
        </ListGroup>
      ) : null}
      <ListGroup
        title={t('decided')}
        count={String(approved + returned + rejected)}
        trailing={approved + returned + rejected > 0 ? t('decided-counts', { approved, returned, rejected }) : null}
      >
        {found(board.decided).map((row) => (
          <PlainRow
            key={row.prescriptionId}
            href={`/review/${row.prescriptionId}`}
            name={name(row)}
            selected={isOpen(row)}
            trailing={
              <>
                <StatusBadge of="PRESCRIPTION" state={row.state} />
                {row.decidedAt ? format.time(row.decidedAt) : null}
              </>
            }
          />
        ))}
      </ListGroup>
    </>
  );
}

function matches(row: Row, search: string): boolean {
  const { number, patientName, latinName, prescriberName, prescriberLatinName } = row;
  const words = [String(number), patientName, latinName, prescriberName, prescriberLatinName];
  return search === '' || words.some((word) => word.toLowerCase().includes(search));
}
