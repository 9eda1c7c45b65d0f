'use client';

import type { PatientRoom } from '@openward/domain/consultation';
import { useThread } from '@openward/realtime/client';
import { Composer } from '@openward/ui/composer';
import { ErrorState } from '@openward/ui/error-state';
import { Room } from '@openward/ui/shell';
import { Skeleton } from '@openward/ui/skeleton';
import { useTranslations } from 'next-intl';
import { AddEvidence } from './add-evidence.tsx';
import styles from './consultation.module.css';
import { ConsultationThread } from './consultation-thread.tsx';
import { RoomBanner } from './room-banner.tsx';
import { RoomFacts } from './room-facts.tsx';
import { useRoom } from './use-room.ts';

interface ConsultationScreenProps {
  readonly room: PatientRoom;
  readonly personId: string;
}

/** Who answers above the conversation, the place to write below it; beside it, on a wide screen, what belongs to this visit. */
export function ConsultationScreen({ room: initial, personId }: ConsultationScreenProps) {
  const t = useTranslations('patient.consultation');
  const room = useRoom(initial);
  const { consultation } = room;
  const live = useThread(consultation.conversationId);
  const closed = consultation.endedAt !== null || live?.state.isOpen === false;
  const isLoading = !live || (!live.state.loaded && !live.state.failed);
  const hasFailed = live?.state.failed === true && !live.state.loaded;
  return (
    <Room
      banner={<RoomBanner room={room} />}
      aside={<RoomFacts room={room} />}
      asideLabel={t('in-this')}
      foot={
        <>
          {room.evidenceWanted ? <AddEvidence visit={consultation} /> : null}
          <Composer
            draftKey={consultation.conversationId}
            sendWith="enter"
            disabledReason={closed ? t('closed') : null}
            onSend={(text) => void live?.thread.send(text)}
            onTyping={(typing) => live?.thread.setTyping(typing)}
          />
        </>
      }
    >
      {isLoading ? (
        <div className={styles.place}>
          <Skeleton shape="thread" />
        </div>
      ) : null}
      {hasFailed ? (
        <div className={styles.place}>
          <ErrorState title={t('load-failed')} onRetry={() => void live.thread.refresh()} />
        </div>
      ) : null}
      {live && !isLoading && !hasFailed ? <ConsultationThread room={room} personId={personId} {...live} /> : null}
    </Room>
  );
}
