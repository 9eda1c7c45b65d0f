'use client';

import { boardSections, type DispensingRow, dispensingTargetSeconds, orderNumber } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { ErrorState } from '@openward/ui/error-state';
import { ListGroup, QueueRow } from '@openward/ui/list-row';
import { Skeleton } from '@openward/ui/skeleton';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { errorKeyOf } from '@openward/api/client';
import { moveFocus } from '../keys/move-focus.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useStaff } from '../shell/staff.tsx';
import styles from './dispensing.module.css';
import { useNow } from '../now/index.ts';
import type { useBoard } from './use-dispensing.ts';

interface BoardListProps {
  readonly board: ReturnType<typeof useBoard>;
  readonly openId: string | null;
}

const matches = (row: DispensingRow, wanted: string) =>
  [orderNumber(row.number), row.patientName, row.latinName].some((text) => text.toLowerCase().includes(wanted));

/** Orders by what they wait for, oldest first; J and K move through all of them. */
export function BoardList({ board, openId }: BoardListProps) {
  const t = useTranslations('console.pharmacy');
  const errors = useTranslations('errors');
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  useKeys({
    j: () => moveFocus(rows.current, 1),
    k: () => moveFocus(rows.current, -1),
    '/': () => field.current?.focus(),
  });
  if (board.isError && !board.data) {
    return (
      <div className={styles.failed}>
        <ErrorState title={t('failed')} onRetry={() => void board.refetch()} retrying={board.isFetching}>
          {errors(errorKeyOf(board.error))}
        </ErrorState>
      </div>
    );
  }
  const wanted = search.trim().toLowerCase();
  const shown = (board.data?.rows ?? []).filter((row) => wanted === '' || matches(row, wanted));
  return (
    <>
      <div className={styles.find} role="search">
        <input
          ref={field}
          type="search"
          className={styles.search}
          aria-label={t('find')}
          placeholder={t('find')}
          maxLength={80}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      {board.data ? (
        <div ref={rows} className={styles.rows}>
          {boardSections.map((section) => (
            <Section
              key={section}
              section={section}
              rows={shown.filter((row) => row.section === section)}
              openId={openId}
            />
          ))}
          {shown.length === 0 ? (
            <p className={styles.empty}>{wanted === '' ? t('board-empty') : t('none-found')}</p>
          ) : null}
          {board.data.more > 0 ? <p className={styles.empty}>{t('more', { count: board.data.more })}</p> : null}
        </div>
      ) : (
        <Skeleton shape="queue" count={6} />
      )}
    </>
  );
}

interface SectionProps {
  readonly section: DispensingRow['section'];
  readonly rows: readonly DispensingRow[];
  readonly openId: string | null;
}

/** Sections where somebody has to act are always there; the others only with orders in them. */
const always: readonly DispensingRow['section'][] = ['to-pick', 'to-check', 'to-ship'];

function Section({ section, rows, openId }: SectionProps) {
  const t = useTranslations('console.pharmacy');
  if (rows.length === 0 && !always.includes(section)) return null;
  return (
    <ListGroup title={t(`section.${section}`)} count={String(rows.length)}>
      {rows.map((row) => (
        <Row key={row.orderId} row={row} selected={row.orderId === openId} />
      ))}
      {rows.length === 0 ? <li className={styles.empty}>{t(`section-empty.${section}`)}</li> : null}
    </ListGroup>
  );
}

function Row({ row, selected }: { readonly row: DispensingRow; readonly selected: boolean }) {
  const t = useTranslations('console.pharmacy');
  const time = useTranslations('time');
  const format = useFormat();
  const { me } = useStaff();
  const now = useNow();
  const waited = Math.max(0, Math.floor((now.getTime() - row.paidAt.getTime()) / 1_000));
  const { section, packs, packsScanned, pickedBy } = row;
  const by = pickedBy ? (pickedBy.personId === me.personId ? t('by-you') : format.person(pickedBy)) : null;
  const line = [
    section === 'picking' ? t('scanned-of', { scanned: packsScanned, packs }) : t('packs', { count: packs }),
    by && section !== 'on-the-way' ? t('picked-by', { name: by }) : null,
    row.alerts > 0 ? t('alerts', { count: row.alerts }) : null,
  ]
    .filter(Boolean)
    .join(' · ');
  const isWithPharmacy = section !== 'on-the-way' && section !== 'failed';
  return (
    <QueueRow
      href={`/dispensing/${row.orderId}`}
      name={orderNumber(row.number)}
      about={format.person({ name: row.patientName, latinName: row.latinName })}
      wait={waited < 60 ? time('now') : format.duration(waited)}
      // Once the courier has it, the pharmacy's own time is over.
      waitedSeconds={isWithPharmacy ? waited : 0}
      targetSeconds={dispensingTargetSeconds}
      line={line}
      selected={selected}
    />
  );
}
