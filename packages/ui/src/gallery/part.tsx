import type { ReactNode } from 'react';
import styles from './gallery.module.css';

/** One component under its name. */
export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={name}>
      <p className={styles.name}>{name}</p>
      {children}
    </section>
  );
}
