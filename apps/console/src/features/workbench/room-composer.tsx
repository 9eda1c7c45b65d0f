'use client';

import { Button } from '@openward/ui/button';
import { Composer } from '@openward/ui/composer';
import { Kbd } from '@openward/ui/kbd';
import { useTranslations } from 'next-intl';
import styles from './room.module.css';

/** Who reads what is written: the patient too, or the care team alone. */
export type Tone = 'reply' | 'note';

interface RoomComposerProps {
  readonly conversationId: string;
  readonly name: string;
  readonly tone: Tone;
  readonly onTone: (tone: Tone) => void;
  readonly disabledReason: string | null;
  readonly onReply: (text: string) => void;
  readonly onNote: (text: string) => void;
  readonly onTyping: (typing: boolean) => void;
}

/** Reply or private note: each keeps its own draft, and the whole composer turns note colour. */
export function RoomComposer(props: RoomComposerProps) {
  const { conversationId, name, tone, onTone, disabledReason, onReply, onNote, onTyping } = props;
  const t = useTranslations('console.workbench');
  const isNote = tone === 'note';
  return (
    <div className={styles.composer}>
      <Composer
        draftKey={isNote ? `private.${conversationId}` : conversationId}
        sendWith="ctrl-enter"
        tone={tone}
        placeholder={isNote ? t('private-note-to') : t('message-to', { name })}
        disabledReason={disabledReason}
        onSend={isNote ? onNote : onReply}
        {...(isNote ? {} : { onTyping })}
        header={
          <div className={styles.tones} role="group" aria-label={t('tone')}>
            {(['reply', 'private-note'] as const).map((one) => {
              const of = one === 'reply' ? 'reply' : 'note';
              return (
                <Button
                  key={one}
                  size="small"
                  look="quiet"
                  className={styles.tone}
                  aria-pressed={tone === of}
                  onClick={() => onTone(of)}
                >
                  {t(one)}
                  <Kbd>{of === 'reply' ? 'R' : 'I'}</Kbd>
                </Button>
              );
            })}
          </div>
        }
      />
    </div>
  );
}
