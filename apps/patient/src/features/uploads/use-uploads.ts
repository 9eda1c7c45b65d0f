import type { ErrorKey } from '@openward/domain/errors';
import { MAX_UPLOAD_BYTES, type AttachmentPurpose } from '@openward/domain/intake';
import { useState } from 'react';
import type { KeptFile } from './kept-file.ts';
import { sendFile } from './send-file.ts';

/** A file on its way, or one that did not arrive. */
export interface Upload {
  readonly id: string;
  readonly file: File;
  readonly sent: number;
  /** null: on its way. */
  readonly refused: ErrorKey | null;
}

interface Uploading {
  readonly patientId: string;
  readonly purpose: AttachmentPurpose;
  readonly onKept: (file: KeptFile) => void;
}

/** Sends files one beside the other; what fails stays to be tried again or let go. */
export function useUploads({ patientId, purpose, onKept }: Uploading) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const set = (id: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)));
  const drop = (id: string) => setUploads((all) => all.filter((one) => one.id !== id));
  const run = async (id: string, file: File) => {
    set(id, { sent: 0, refused: null });
    const outcome = await sendFile(file, { id, patientId, purpose, onProgress: (sent) => set(id, { sent }) });
    if (!outcome.ok) return set(id, { refused: outcome.key });
    drop(id);
    onKept(outcome.file);
  };
  const add = (files: readonly File[]) => {
    for (const file of files) {
      const id = crypto.randomUUID();
      const isTooLarge = file.size > MAX_UPLOAD_BYTES;
      setUploads((all) => [...all, { id, file, sent: 0, refused: isTooLarge ? 'file-too-large' : null }]);
      if (!isTooLarge) void run(id, file);
    }
  };
  return { uploads, add, drop, retry: ({ id, file }: Upload) => void run(id, file) };
}
