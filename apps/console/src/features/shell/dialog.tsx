import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './shell.module.css';

interface DialogProps {
  /** Its name for those who cannot see it. */
  readonly label: string;
  readonly size: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Lies over the page, holds the focus, closes with Escape. */
export function Dialog({ label, size, onClose, children }: DialogProps) {
  return (
    <Modal.Root opened onClose={onClose} size={size} radius={12} classNames={{ content: styles.dialog ?? '' }}>
      <Modal.Overlay />
      <Modal.Content aria-label={label}>{children}</Modal.Content>
    </Modal.Root>
  );
}
