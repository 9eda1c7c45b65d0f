import { useFormat } from '@openward/i18n/react';
import { useTranslations } from 'next-intl';
import type { MessageEntry } from './entry.ts';
import styles from './bubble.module.css';
import { MessageState } from './message-state.tsx';

interface BubbleProps {
  readonly entry: MessageEntry;
  readonly showAuthor: boolean;
  readonly showMeta: boolean;
  readonly onRetry?: ((id: string) => void) | undefined;
}

/** Theirs left, ours right; what became of ours stands with it in words. */
export function Bubble({ entry, showAuthor, showMeta, onRetry }: BubbleProps) {
  const t = useTranslations('message');
  const format = useFormat();
  const { side, text, author, state, stateAt, at, id } = entry;
  return (
    <div className={styles.message} data-side={side} data-state={state}>
      {author && showAuthor ? <p className={styles.author}>{author}</p> : null}
      <p className={styles.bubble}>
        <span className={styles.spoken}>{side === 'ours' ? `${t('you')}: ` : author ? `${author}: ` : ''}</span>
        {text}
      </p>
      {showMeta ? (
        <p className={styles.meta}>
          {side === 'ours' && state ? (
            <MessageState state={state} time={format.time(stateAt ?? at)} />
          ) : (
            <time dateTime={at.toISOString()}>{format.time(at)}</time>
          )}
          {state === 'failed' && onRetry ? (
            <button type="button" className={styles.retry} onClick={() => onRetry(id)}>
              {t('retry')}
            </button>
          ) : null}
        </p>
      ) : null}
    </div>
  );
}
