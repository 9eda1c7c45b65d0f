'use client';

import {
  attachmentMediaTypes,
  imageMediaTypes,
  MAX_ATTACHMENTS,
  type AttachmentPurpose,
} from '@openward/domain/intake';
import { IconAlertCircle, IconCamera, IconPaperclip } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { useTRPC } from '../../client/api.ts';
import styles from './file-field.module.css';
import { KeptTile, UploadTile } from './file-tile.tsx';
import type { KeptFile } from './kept-file.ts';
import { useUploads } from './use-uploads.ts';

interface FileFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly error?: string | null;
  readonly patientId: string;
  readonly purpose: AttachmentPurpose;
  readonly files: readonly KeptFile[];
  readonly onKept: (file: KeptFile) => void;
  readonly onRemoved: (id: string) => void;
}

/** Photos, and documents where they prove something: progress, another try, and taken back until it is submitted. */
export function FileField({ label, hint, error, patientId, purpose, files, onKept, onRemoved }: FileFieldProps) {
  const t = useTranslations('patient.uploads');
  const id = useId();
  const trpc = useTRPC();
  // What the server no longer finds is gone all the same; the sweep takes what it could not reach.
  const remove = useMutation(trpc.intake.removeAttachment.mutationOptions());
  const { uploads, add, drop, retry } = useUploads({ patientId, purpose, onKept });
  const room = MAX_ATTACHMENTS - files.length - uploads.length;
  const accepted = purpose === 'EVIDENCE' ? attachmentMediaTypes : imageMediaTypes;
  const Icon = purpose === 'EVIDENCE' ? IconPaperclip : IconCamera;
  return (
    <section className={styles.field} aria-labelledby={`${id}-label`}>
      <h2 id={`${id}-label`} className={styles.label}>
        {label}
      </h2>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
      <ul className={styles.tiles}>
        {files.map((file, at) => (
          <KeptTile
            key={file.id}
            file={file}
            number={at + 1}
            onRemove={() => {
              remove.mutate({ attachmentId: file.id });
              onRemoved(file.id);
            }}
          />
        ))}
        {uploads.map((upload) => (
          <UploadTile key={upload.id} upload={upload} onRetry={() => retry(upload)} onDrop={() => drop(upload.id)} />
        ))}
        {room > 0 ? (
          <li className={styles.tile}>
            <label className={styles.add}>
              <Icon size={24} stroke={1.75} aria-hidden="true" />
              <span>{t('add')}</span>
              <input
                type="file"
                multiple
                className={styles.input}
                accept={accepted.join(',')}
                aria-label={t('add-to', { label })}
                aria-describedby={`${id}-hint`}
                onChange={(event) => {
                  add([...(event.currentTarget.files ?? [])].slice(0, room));
                  event.currentTarget.value = '';
                }}
              />
            </label>
          </li>
        ) : null}
      </ul>
      <p className={styles.count} role="status">
        {t('count', {
          count: files.length,
          most: MAX_ATTACHMENTS,
          sending: uploads.filter((one) => !one.refused).length,
        })}
      </p>
      {error ? (
        <p className={styles.error} role="alert">
          <IconAlertCircle size={18} stroke={1.75} aria-hidden="true" />
          {error}
        </p>
      ) : null}
    </section>
  );
}
