import { IconAlertCircle, IconCheck, IconChecks, IconClock } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { MessageState as State } from './entry.ts';
import styles from './message-state.module.css';

const icons = {
  queued: IconClock,
  sent: IconCheck,
  delivered: IconChecks,
  read: IconChecks,
  failed: IconAlertCircle,
} as const;

interface MessageStateProps {
  readonly state: State;
  /** The clock beside the word; a queued or failed message has none. */
  readonly time?: string;
}

/** Queued, sent, delivered, read: word and icon, never colour alone. */
export function MessageState({ state, time }: MessageStateProps) {
  const t = useTranslations('message');
  const Icon = icons[state];
  const words = {
    queued: t('queued'),
    sent: t('sent'),
    delivered: t('delivered'),
    read: t('read'),
    failed: t('failed'),
  } as const satisfies Record<State, string>;
  return (
    <span className={styles.state} data-state={state}>
      <Icon size={16} stroke={1.75} aria-hidden="true" />
      <span className={styles.word}>{words[state]}</span>
      {time && state !== 'queued' && state !== 'failed' ? <span className={styles.time}>{time}</span> : null}
    </span>
  );
}
