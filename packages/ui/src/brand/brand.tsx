import Link from 'next/link';
import styles from './brand.module.css';
import { Mark } from './mark.tsx';

interface BrandProps {
  readonly href?: string;
  /** A second, quieter word, for example Console. */
  readonly suffix?: string;
}

/** Mark and wordmark; the name is not translated. */
export function Brand({ href, suffix }: BrandProps) {
  const content = (
    <>
      <Mark />
      <span className={styles.word}>Openward</span>
      {suffix ? <span className={styles.suffix}>{suffix}</span> : null}
    </>
  );
  if (!href) return <span className={styles.brand}>{content}</span>;
  return (
    <Link href={href} className={styles.brand}>
      {content}
    </Link>
  );
}
