import type { ComponentProps, ReactNode } from 'react';
import styles from './shell.module.css';

interface RailButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'type'> {
  readonly icon: ReactNode;
  readonly label: string;
}

/** A button at the foot of the rail: icon with word. */
export function RailButton({ icon, label, ...rest }: RailButtonProps) {
  return (
    <button {...rest} type="button" className={styles.railButton}>
      {icon}
      <span>{label}</span>
    </button>
  );
}
