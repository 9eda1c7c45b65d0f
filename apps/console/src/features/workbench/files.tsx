import { IconFileText } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import styles from './panel.module.css';

interface FilesProps {
  readonly files: readonly { readonly id: string; readonly mediaType: string; readonly bytes: number }[];
  /** Said when there are none. */
  readonly none: string;
}

/** What the patient gave: pictures as they are, documents to open; never recoloured. */
export function Files({ files, none }: FilesProps) {
  const t = useTranslations('console.record');
  if (files.length === 0) return <p className={styles.quiet}>{none}</p>;
  return (
    <ul className={styles.files}>
      {files.map(({ id, mediaType }, index) => {
        const label = t(mediaType.startsWith('image/') ? 'photo' : 'document', { number: index + 1 });
        return (
          <li key={id}>
            <a href={`/api/attachments/${id}`} target="_blank" rel="noreferrer" className={styles.file}>
              {mediaType.startsWith('image/') ? (
                <img src={`/api/attachments/${id}`} alt={label} className={styles.photo} loading="lazy" />
              ) : (
                <>
                  <IconFileText size={18} stroke={1.75} aria-hidden="true" />
                  {label}
                </>
              )}
            </a>
          </li>
        );
      })}
    </ul>
  );
}
