import styles from './kbd.module.css';

/** A key: "Ctrl ↵". On a filled button it takes the button's colour. */
export function Kbd({ children }: { children: string }) {
  return <kbd className={styles.key}>{children}</kbd>;
}
