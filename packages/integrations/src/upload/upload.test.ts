import { randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { AppError } from '@openward/domain/errors';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { childCleaner } from './index.ts';
import { isPlainPdf } from './plain-pdf.ts';
import { runProgram } from './run-program.ts';

const cleaner = childCleaner();
const picture = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: { r: 180, g: 120, b: 90 } } });
const place = { IFD0: { Make: 'CanaryPhone' }, IFD3: { GPSLatitude: '31/1 13/1 49/1', GPSLatitudeRef: 'N' } };
const report = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n' +
    'xref\n0 1\n0000000000 65535 f \ntrailer<</Size 3/Root 1 0 R>>\nstartxref\n9\n%%EOF\n',
);
const withPart = (part: string) =>
  Buffer.from(report.toString('latin1').replace('/Type/Catalog', `/Type/Catalog${part}`));
const refusal = (bytes: Uint8Array) =>
  cleaner.clean(bytes).then(
    () => null,
    (error: unknown) => (error instanceof AppError ? error.userMessageKey : error),
  );

let photo: Buffer;
beforeAll(async () => {
  photo = await picture().withExif(place).jpeg().toBuffer();
});

describe('a picture', () => {
  it('keeps the picture and loses where and with what it was taken', async () => {
    expect((await sharp(photo).metadata()).exif?.includes('CanaryPhone')).toBe(true);
    const { mediaType, bytes } = await cleaner.clean(photo);
    expect(mediaType).toBe('image/jpeg');
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 60, height: 40, format: 'jpeg' });
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(Buffer.from(bytes).includes('CanaryPhone')).toBe(false);
  });
  it('is turned upright and made no larger than needed', async () => {
    const large = await picture(4_000, 1_000).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { bytes } = await cleaner.clean(large);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 640, height: 2_560 });
  });
  it.each(['png', 'webp'] as const)('as %s stays what it is, without what hangs at its end', async (format) => {
    const bytes = Buffer.concat([await picture().toFormat(format).toBuffer(), Buffer.from('<script>canary</script>')]);
    const clean = await cleaner.clean(bytes);
    expect(clean.mediaType).toBe(`image/${format}`);
    expect(Buffer.from(clean.bytes).includes('canary')).toBe(false);
  });
});

describe('a document', () => {
  it('stays as it is', async () => {
    const { mediaType, bytes } = await cleaner.clean(report);
    expect(mediaType).toBe('application/pdf');
    expect(Buffer.from(bytes).equals(report)).toBe(true);
  });
  it.each([
    '/OpenAction<</S/JavaScript/JS(app.alert(1))>>',
    '/AA<</O<</S/Launch/F(cmd.exe)>>>>',
    '/Names<</EmbeddedFiles 3 0 R>>',
  ])('that does something is refused: %s', (part) => {
    expect(isPlainPdf(report)).toBe(true);
    expect(isPlainPdf(withPart(part))).toBe(false);
  });
  it('hides nothing behind codes in its names', () => {
    expect(isPlainPdf(withPart('/OpenAction<</S/J#61vaScript>>'))).toBe(false);
  });
  it('is refused when its end is missing or something hangs on it', () => {
    expect(isPlainPdf(report.subarray(0, report.length - 8))).toBe(false);
    expect(isPlainPdf(Buffer.concat([report, Buffer.from('<html>')]))).toBe(false);
  });
});

describe('what is neither', () => {
  const foreign: readonly (readonly [string, Buffer])[] = [
    ['nothing', Buffer.alloc(0)],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
    ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00;', 'latin1')],
    ['an archive', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(60)])],
    ['a program', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), Buffer.alloc(60)])],
  ];
  it.each(foreign)('%s is refused by its content', async (_, bytes) => {
    expect(await refusal(bytes)).toBe('file-type-refused');
  });
  it('a picture that is cut off, or begins like one, is damaged', async () => {
    expect(await refusal(photo.subarray(0, photo.length / 2))).toBe('file-damaged');
    expect(await refusal(Buffer.concat([photo.subarray(0, 20), Buffer.from('<script>')]))).toBe('file-damaged');
  });
  it('a picture that unpacks to more than a photo is refused', async () => {
    const bomb = await picture().png().toBuffer();
    // Width and height in the head, and the check sum after it.
    bomb.writeUInt32BE(8_000, 16);
    bomb.writeUInt32BE(8_000, 20);
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
    await expect(sharp(bomb).metadata()).resolves.toMatchObject({ width: 8_000, height: 8_000 });
    expect(await refusal(bomb)).toBe('file-damaged');
  });
});

describe('the child process', () => {
  it('that takes too long or writes too much is ended', async () => {
    expect(await runProgram(photo, { milliseconds: 1, bytes: 1_000_000 })).toBeNull();
    const noise = await sharp(randomBytes(300 * 300 * 3), { raw: { width: 300, height: 300, channels: 3 } })
      .png()
      .toBuffer();
    expect(await runProgram(noise, { milliseconds: 30_000, bytes: 1_000 })).toBeNull();
  });
  it('refuses what would wait too long, and serves all that may wait', async () => {
    const narrow = childCleaner({ atOnce: 1, waiting: 1 });
    const sent = [photo, photo, photo].map((bytes) => narrow.clean(bytes));
    const outcomes = await Promise.allSettled(sent);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    expect(outcomes[2]).toMatchObject({ reason: { code: 'UNAVAILABLE' } });
  });
});
