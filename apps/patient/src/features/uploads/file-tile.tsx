import { isShownInPage } from '@openward/domain/intake';
import { Button } from '@openward/ui/button';
import { IconFileText, IconX } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import styles from './file-field.module.css';
import type { KeptFile } from './kept-file.ts';
import type { Upload } from './use-uploads.ts';

interface KeptTileProps {
  readonly file: KeptFile;
  readonly number: number;
  readonly onRemove: () => void;
}

/** A file that arrived: the picture itself, or a document to open. */
export function KeptTile({ file, number, onRemove }: KeptTileProps) {
  const t = useTranslations('patient.uploads');
  const href = `/api/attachments/${file.id}`;
  return (
    <li className={styles.tile}>
      <a className={styles.open} href={href} target="_blank" rel="noreferrer" aria-label={t('open', { number })}>
        {isShownInPage(file.mediaType) ? (
          <img className={styles.picture} src={href} alt="" />
        ) : (
          <span className={styles.document}>
            <IconFileText size={28} stroke={1.5} aria-hidden="true" />
            PDF
          </span>
        )}
      </a>
      <RemoveButton label={t('remove', { number })} onRemove={onRemove} />
    </li>
  );
}

interface UploadTileProps {
  readonly upload: Upload;
  readonly onRetry: () => void;
  readonly onDrop: () => void;
}

/** A file on its way, or what became of it and the way on. */
export function UploadTile({ upload, onRetry, onDrop }: UploadTileProps) {
  const t = useTranslations('patient.uploads');
  const errors = useTranslations('errors');
  const { file, sent, refused } = upload;
  if (!refused) {
    return (
      <li className={styles.tile}>
        <span className={styles.document}>
          <progress className={styles.progress} value={sent} max={1} aria-label={t('sending', { name: file.name })} />
          {t('sending-short')}
        </span>
      </li>
    );
  }
  const isFinal = refused === 'file-too-large' || refused === 'file-type-refused' || refused === 'file-damaged';
  return (
    <li className={styles.refused} role="alert">
      <p className={styles.name}>{file.name}</p>
      <p>{errors(refused)}</p>
      <div className={styles.ways}>
        {isFinal ? null : (
          <Button size="small" look="soft" onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
        <Button size="small" look="outline" onClick={onDrop}>
          {t('let-go')}
        </Button>
      </div>
    </li>
  );
}

function RemoveButton({ label, onRemove }: { readonly label: string; readonly onRemove: () => void }) {
  return (
    <button type="button" className={styles.remove} aria-label={label} onClick={onRemove}>
      <span className={styles.cross}>
        <IconX size={16} stroke={2} aria-hidden="true" />
      </span>
    </button>
  );
}
