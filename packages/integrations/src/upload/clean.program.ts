import { cleanFile, type Cleaned } from './clean-file.ts';

/** The child process of childCleaner: one file in, one answer out (a line of JSON, then the bytes), and it ends. */
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) if (Buffer.isBuffer(chunk)) chunks.push(chunk);

const cleaned: Cleaned = await cleanFile(Buffer.concat(chunks));
const [head, body] =
  'refused' in cleaned ? [cleaned, Buffer.alloc(0)] : [{ mediaType: cleaned.mediaType }, cleaned.bytes];
process.stdout.write(`${JSON.stringify(head)}\n`);
process.stdout.write(body);
