import type { ReactNode } from 'react';
import styles from './room.module.css';

interface RoomProps {
  /** Who is in it: the clinician's banner. */
  readonly banner: ReactNode;
  /** The conversation; takes all the height there is. */
  readonly children: ReactNode;
  /** The composer. */
  readonly foot: ReactNode;
  /** Facts beside the conversation from 1200 px. */
  readonly aside?: ReactNode;
  readonly asideLabel?: string;
}

/** The consultation room: banner, conversation, composer; fills the window and hides the bottom navigation. */
export function Room({ banner, children, foot, aside, asideLabel }: RoomProps) {
  return (
    <div className={styles.frame} data-aside={aside ? '' : undefined}>
      <div className={styles.room}>
        {banner}
        <div className={styles.thread}>{children}</div>
        <div className={styles.foot} data-sticky-bar="">
          {foot}
        </div>
      </div>
      {aside ? (
        <aside className={styles.aside} aria-label={asideLabel}>
          {aside}
        </aside>
      ) : null}
    </div>
  );
}
