import { errorKeys, type ErrorKey } from '@openward/domain/errors';
import { attachmentViewSchema, type AttachmentPurpose } from '@openward/domain/intake';
import { z } from 'zod';
import type { KeptFile } from './kept-file.ts';

interface Sending {
  /** The same id again is the same file: a retry never doubles. */
  readonly id: string;
  readonly patientId: string;
  readonly purpose: AttachmentPurpose;
  /** @param sent share of the file, 0 to 1 */
  readonly onProgress: (sent: number) => void;
}

export type Sent = { readonly ok: true; readonly file: KeptFile } | { readonly ok: false; readonly key: ErrorKey };

const refusal = z.object({ key: z.enum(errorKeys) });

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Sends one file. Not by fetch: only this tells how far a slow network has come. */
export function sendFile(file: File, { onProgress, ...query }: Sending): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/attachments?${new URLSearchParams(query).toString()}`);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('error', () => resolve({ ok: false, key: 'unavailable' }));
    request.addEventListener('load', () => {
      const answer = readJson(request.responseText);
      const kept = attachmentViewSchema.safeParse(answer);
      if (request.status === 201 && kept.success) return resolve({ ok: true, file: kept.data });
      resolve({ ok: false, key: refusal.safeParse(answer).data?.key ?? 'unavailable' });
    });
    request.send(file);
  });
}
