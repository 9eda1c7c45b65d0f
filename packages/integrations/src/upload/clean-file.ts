import type { CleanFile } from '@openward/application/services';
import { fileTypeFromBuffer } from 'file-type';
import { type ImageType, rewriteImage } from './rewrite-image.ts';
import { isPlainPdf } from './plain-pdf.ts';

export type Cleaned = CleanFile | { readonly refused: 'file-type-refused' | 'file-damaged' };

const images: ReadonlySet<string> = new Set<ImageType>(['image/jpeg', 'image/png', 'image/webp']);
const isImage = (mime: string): mime is ImageType => images.has(mime);

/** What a file is by its first bytes, and what of it may be kept. Runs in the child process: parsers meet hostile bytes. */
export async function cleanFile(bytes: Uint8Array): Promise<Cleaned> {
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (type?.mime === 'application/pdf') {
    return isPlainPdf(bytes) ? { mediaType: 'application/pdf', bytes } : { refused: 'file-damaged' };
  }
  if (!type || !isImage(type.mime)) return { refused: 'file-type-refused' };
  const rewritten = await rewriteImage(bytes, type.mime);
  return rewritten ? { mediaType: type.mime, bytes: rewritten } : { refused: 'file-damaged' };
}
