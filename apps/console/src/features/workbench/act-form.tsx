import type { ReactNode, SubmitEvent } from 'react';
import styles from './room.module.css';

interface ActFormProps {
  readonly title: string;
  readonly onSubmit: (event: SubmitEvent) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** An act at the foot of the conversation; Escape leaves it. */
export function ActForm({ title, onSubmit, onClose, children }: ActFormProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape does what the button inside does
    <form
      className={styles.form}
      aria-label={title}
      noValidate
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
      }}
    >
      <h2 className={styles.formTitle}>{title}</h2>
      {children}
    </form>
  );
}
