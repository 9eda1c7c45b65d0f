'use client';

import type { ThreadCard } from '@openward/domain/messaging';
import { useFormat } from '@openward/i18n/react';
import { IconArrowDown } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Virtualizer } from 'virtua';
import type { ThreadEntry } from './entry.ts';
import styles from './message-list.module.css';
import { ThreadRowView } from './thread-row.tsx';
import { threadRows } from './thread-rows.ts';
import { useAnnouncement } from './use-announcement.ts';
import { useEnd } from './use-end.ts';

/** Of the button before the rows, in pixels. */
const olderHeight = 44;
/** So few rows are all rendered: virtua shows new ones only once it was scrolled, and a short list never is. */
const few = 60;

interface MessageListProps {
  /** In order of their sequence, queued ones last. */
  readonly entries: readonly ThreadEntry[];
  readonly now: Date;
  /** The first entry not read when the conversation was opened. */
  readonly unreadFrom?: string | null;
  readonly onRetry?: (id: string) => void;
  /** What a card shows; without it, and for what it knows nothing of, a sentence says so. */
  readonly renderCard?: (card: ThreadCard) => ReactNode;
  /** Called near the start while there is more history. */
  readonly onOlder?: () => void;
  readonly hasOlder?: boolean;
  /** The reader sees the newest entry: mark it read. */
  readonly onSeen?: (lastId: string) => void;
  /** Who is typing, in words. */
  readonly typing?: string | null;
  /** Under the last entry: a network banner, advice. */
  readonly after?: ReactNode;
}

/** A conversation: virtual, at its end unless the reader went up, announced politely. */
export function MessageList(props: MessageListProps) {
  const { entries, now, unreadFrom, onRetry, renderCard, onOlder, hasOlder = false, onSeen, typing, after } = props;
  const t = useTranslations('message');
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => threadRows(entries, { dayKey: format.dayKey, unreadFrom }), [entries, format, unreadFrom]);
  const first = entries[0]?.id ?? null;
  const last = entries.at(-1);
  const lastId = last?.id ?? null;

  // Older entries came in front: virtua keeps the reader's place when told in the same render.
  const [seen, setSeen] = useState({ first, lastId, shift: false });
  if (seen.first !== first || seen.lastId !== lastId) {
    const prepended = seen.first !== first && entries.some((entry) => entry.id === seen.first);
    setSeen({ first, lastId, shift: prepended });
  }

  const lastIsOurs = last?.kind === 'message' && last.side === 'ours';
  const { atEnd, toEnd, onScroll } = useEnd({ scroller, lastId, lastIsOurs });
  const words = useMemo(
    () => ({ said: (name: string, text: string) => t('announce', { name, text }), card: t('card') }),
    [t],
  );
  const announcement = useAnnouncement(entries, words);

  useEffect(() => {
    if (lastId === null || !atEnd || !onSeen) return undefined;
    const tell = () => {
      if (document.visibilityState === 'visible') onSeen(lastId);
    };
    tell();
    document.addEventListener('visibilitychange', tell);
    return () => document.removeEventListener('visibilitychange', tell);
  }, [lastId, atEnd, onSeen]);

  const shown = rows.map((row) => (
    <div key={row.key} className={styles.row}>
      <ThreadRowView row={row} now={now} onRetry={onRetry} renderCard={renderCard} />
    </div>
  ));
  return (
    <div className={styles.frame}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a list to scroll, End goes to its end */}
      <div
        ref={scroller}
        className={styles.scroller}
        role="log"
        // The rows come and go while scrolling; what is new is said by the line below instead.
        aria-live="off"
        aria-label={t('list')}
        tabIndex={0}
        onScroll={onScroll}
        onKeyDown={(event) => {
          if (event.key === 'End') {
            event.preventDefault();
            toEnd();
          }
        }}
      >
        <div className={styles.content}>
          <div className={styles.space} />
          {hasOlder && onOlder ? (
            <button type="button" className={styles.older} onClick={onOlder}>
              {t('older')}
            </button>
          ) : null}
          {rows.length > few ? (
            <Virtualizer
              scrollRef={scroller}
              shift={seen.shift}
              startMargin={hasOlder ? olderHeight : 0}
              ssrCount={40}
              onScroll={(offset) => {
                if (offset < 240 && hasOlder) onOlder?.();
              }}
            >
              {shown}
            </Virtualizer>
          ) : (
            shown
          )}
          {typing ? <p className={styles.typing}>{t('typing', { name: typing })}</p> : null}
          {after ? <div className={styles.row}>{after}</div> : null}
        </div>
      </div>
      {atEnd ? null : (
        <button type="button" className={styles.newest} onClick={toEnd}>
          <IconArrowDown size={18} stroke={2} aria-hidden="true" />
          {t('newest')}
        </button>
      )}
      <p className={styles.spoken} role="status">
        {announcement}
      </p>
    </div>
  );
}
