import type { CleanFile, UploadPort } from '@openward/application/services';
import { AppError } from '@openward/domain/errors';
import { attachmentMediaTypeSchema } from '@openward/domain/intake';
import { z } from 'zod';
import { runProgram } from './run-program.ts';

const answer = z.union([
  z.object({ refused: z.enum(['file-type-refused', 'file-damaged']) }),
  z.object({ mediaType: attachmentMediaTypeSchema }),
]);

/** What the table of attachments holds at most, and the line before it. */
const mostBytes = 20 * 1024 * 1024 + 1_024;
const milliseconds = 30_000;

interface Capacity {
  /** Files looked into at the same time, in this process. */
  readonly atOnce?: number;
  /** Files that may wait for it. */
  readonly waiting?: number;
}

/** Looks into each file in a process of its own, so that a decoder that fails takes nothing with it. */
export function childCleaner({ atOnce = 2, waiting = 20 }: Capacity = {}): UploadPort {
  let running = 0;
  const queue: (() => void)[] = [];
  const enter = async (): Promise<void> => {
    if (running < atOnce) {
      running += 1;
      return;
    }
    if (queue.length >= waiting) throw new AppError('UNAVAILABLE', 'too many uploads wait', 'unavailable');
    await new Promise<void>((go) => queue.push(go));
  };
  const leave = (): void => {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  };
  return {
    clean: async (bytes) => {
      await enter();
      try {
        return readAnswer(await runProgram(bytes, { milliseconds, bytes: mostBytes }));
      } finally {
        leave();
      }
    },
  };
}

function readAnswer(output: Buffer | null): CleanFile {
  const end = output?.indexOf('\n') ?? -1;
  if (!output || end < 0) throw new AppError('BAD_INPUT', 'the file broke its decoder', 'file-damaged');
  const head = answer.parse(JSON.parse(output.toString('utf8', 0, end)));
  if ('refused' in head) throw new AppError('BAD_INPUT', `upload refused: ${head.refused}`, head.refused);
  return { mediaType: head.mediaType, bytes: output.subarray(end + 1) };
}
