import { useTranslations } from 'next-intl';
import styles from './panel.module.css';

interface RecordListProps {
  readonly title: string;
  /** undefined: nobody asked. */
  readonly rows: readonly { readonly name: string; readonly detail: string | null }[] | undefined;
}

/** A part of the health profile; not asked is not the same as none. */
export function RecordList({ title, rows }: RecordListProps) {
  const t = useTranslations('console.record');
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      {rows && rows.length > 0 ? (
        <ul className={styles.list}>
          {rows.map(({ name, detail }) => (
            <li key={name}>
              <span>{name}</span>
              <span className={styles.quiet}>{detail}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p className={rows ? styles.text : styles.warn}>{rows ? t('none') : t('not-known')}</p>
      )}
    </section>
  );
}
