import { Banner } from '../banner/index.ts';
import { Composer } from '../composer/index.ts';
import { MessageList } from '../message-list/index.ts';
import styles from './gallery.module.css';
import { Part } from './part.tsx';
import { patientThread, SampleCard } from './sample-thread.tsx';
import { sampleNow, type Say } from './sample.ts';

/** The conversation of the patient app. */
export function PatientThread({ say }: { say: Say }) {
  return (
    <>
      <Part name="message-list, composer">
        <div className={styles.thread}>
          <MessageList
            entries={patientThread(say)}
            now={sampleNow}
            unreadFrom="f"
            onRetry={() => undefined}
            renderCard={() => <SampleCard say={say} />}
            after={
              <Banner tone="network">
                {say('Weak network. Keep writing, nothing is lost.', '网络较弱，请继续写，内容不会丢失。')}
              </Banner>
            }
          />
          <div className={styles.foot}>
            <Composer draftKey="gallery" sendWith="enter" onSend={() => undefined} />
          </div>
        </div>
      </Part>
      <Part name="composer, closed">
        <Composer
          draftKey="gallery-closed"
          sendWith="enter"
          onSend={() => undefined}
          disabledReason={say(
            'This conversation closed at 20:00. You can still read it.',
            '对话已于 20:00 关闭，仍可查看。',
          )}
        />
      </Part>
    </>
  );
}
