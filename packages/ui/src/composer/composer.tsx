'use client';

import { IconArrowUp } from '@tabler/icons-react';
import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../button/index.ts';
import { Kbd } from '../kbd/index.ts';
import styles from './composer.module.css';
import { useDraft } from './use-draft.ts';

interface ComposerProps {
  /** Keeps the draft in this browser: the conversation's id. */
  readonly draftKey: string;
  readonly onSend: (text: string) => void;
  /** enter: the patient's (Shift Enter for a new line; on touch screens Enter is a new line). ctrl-enter: the console's. */
  readonly sendWith: 'enter' | 'ctrl-enter';
  /** Why nothing can be written; shown in place of the field. */
  readonly disabledReason?: string | null;
  readonly placeholder?: string;
  /** note: the whole composer turns note colour. */
  readonly tone?: 'reply' | 'note';
  /** Above the field: Reply or Private note, saved time. */
  readonly header?: ReactNode;
  /** Beside the send button: attach, templates. */
  readonly tools?: ReactNode;
  readonly onTyping?: (typing: boolean) => void;
  readonly maxLength?: number;
}

/** Where one writes. What was typed survives reload and lost network; sending keeps the focus. */
export function Composer({
  draftKey,
  onSend,
  sendWith,
  disabledReason,
  placeholder,
  tone = 'reply',
  header,
  tools,
  onTyping,
  maxLength = 4000,
}: ComposerProps) {
  const t = useTranslations('ui.composer');
  const common = useTranslations('common');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useDraft(draftKey);
  const sendable = text.trim() !== '';
  const send = () => {
    if (!sendable) return;
    onSend(text.trim());
    setText('');
    onTyping?.(false);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // The Enter that picks a Chinese candidate is not a send.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const withControl = event.ctrlKey || event.metaKey;
    const plain = sendWith === 'enter' && !event.shiftKey && !window.matchMedia('(pointer: coarse)').matches;
    if (!withControl && !plain) return;
    event.preventDefault();
    send();
  };
  if (disabledReason) {
    return (
      <div className={styles.closed}>
        <p>{disabledReason}</p>
      </div>
    );
  }
  return (
    <form
      className={clsx(styles.composer, tone === 'note' && styles.note)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {header ? <div className={styles.header}>{header}</div> : null}
      <textarea
        ref={field}
        className={styles.field}
        rows={1}
        value={text}
        maxLength={maxLength}
        aria-label={placeholder ?? t('label')}
        aria-describedby={`${id}-hint`}
        placeholder={placeholder ?? t('placeholder')}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onTyping?.(event.currentTarget.value !== '');
        }}
        onBlur={() => onTyping?.(false)}
        onKeyDown={onKeyDown}
      />
      <span id={`${id}-hint`} className={styles.spoken}>
        {sendWith === 'enter' ? t('hint-enter') : t('hint-ctrl')}
      </span>
      {tools ? <div className={styles.tools}>{tools}</div> : null}
      <Button type="submit" className={styles.send} disabled={!sendable}>
        <span className={styles.round}>
          <IconArrowUp size={22} stroke={2} aria-hidden="true" />
        </span>
        <span className={styles.worded}>
          {common('send')}
          {sendWith === 'ctrl-enter' ? <Kbd>Ctrl ↵</Kbd> : null}
        </span>
      </Button>
    </form>
  );
}
