import type { ThreadCard } from '@openward/domain/messaging';
import { useFormat } from '@openward/i18n/react';
import { IconClock, IconLock } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Bubble } from './bubble.tsx';
import type { NoteEntry } from './entry.ts';
import type { ThreadRow } from './thread-rows.ts';
import styles from './thread-row.module.css';

interface ThreadRowViewProps {
  readonly row: ThreadRow;
  readonly now: Date;
  readonly onRetry?: ((id: string) => void) | undefined;
  readonly renderCard?: ((card: ThreadCard) => ReactNode) | undefined;
}

/** One row of the conversation. */
export function ThreadRowView({ row, now, onRetry, renderCard }: ThreadRowViewProps) {
  const t = useTranslations('message');
  const format = useFormat();
  if (row.type === 'day') return <p className={styles.day}>{format.dayDivider(row.at, now)}</p>;
  if (row.type === 'unread') return <p className={styles.unread}>{t('unread', { count: row.count })}</p>;
  const { entry } = row;
  switch (entry.kind) {
    case 'message':
      return <Bubble entry={entry} showAuthor={row.showAuthor} showMeta={row.showMeta} onRetry={onRetry} />;
    case 'system':
      return (
        <p className={styles.system}>
          <IconClock size={16} stroke={1.75} aria-hidden="true" />
          <span>
            {entry.text} · {format.time(entry.at)}
          </span>
        </p>
      );
    case 'card':
      return <div className={styles.card}>{renderCard?.(entry.card) ?? <UnknownCard />}</div>;
    case 'note':
      return <PrivateNote entry={entry} />;
  }
}

/** What a newer release may have put here. */
function UnknownCard() {
  const t = useTranslations('message');
  return <p className={styles.unknown}>{t('unknown-card')}</p>;
}

function PrivateNote({ entry }: { entry: NoteEntry }) {
  const t = useTranslations('message');
  const format = useFormat();
  return (
    <div className={styles.note}>
      <p className={styles.noteHead}>
        <IconLock size={16} stroke={1.75} aria-hidden="true" />
        <strong>{t('private-note')}</strong>
        <span>
          {format.facts([entry.author, format.time(entry.at)])} · {t('care-team-only')}
        </span>
      </p>
      <p className={styles.noteText}>{entry.text}</p>
    </div>
  );
}
