import clsx from 'clsx';
import { initials } from './initials.ts';
import styles from './person-avatar.module.css';

interface PersonAvatarProps {
  readonly name: string;
  readonly size?: 'small' | 'normal' | 'large';
  /** teal for clinicians, sand for patients, plain in the console. */
  readonly tone?: 'teal' | 'sand' | 'plain';
  /** A dot: here right now. Say it in words elsewhere. */
  readonly present?: boolean;
}

/** Initials, no portraits. Decoration: the name stands beside it. */
export function PersonAvatar({ name, size = 'normal', tone = 'teal', present = false }: PersonAvatarProps) {
  return (
    <span className={clsx(styles.avatar, styles[size], styles[tone])} aria-hidden="true">
      {initials(name)}
      {present ? <span className={styles.present} /> : null}
    </span>
  );
}
