import sharp from 'sharp';

export type ImageType = 'image/jpeg' | 'image/png' | 'image/webp';

/** Enough to read a laboratory report or to judge a rash; more only costs a weak network. Pixels of the longer side. */
const longestSide = 2_560;
/** A picture that unpacks to more is a bomb, not a photo. */
const mostPixels = 60_000_000;
const seconds = 15;

sharp.cache(false);
sharp.concurrency(1);

/**
 * The same picture, decoded and written anew: upright, no larger than needed, in sRGB, and without anything else the file
 * carried (place, time, device, thumbnails, trailing bytes). @returns null when it is no picture after all
 */
export async function rewriteImage(bytes: Uint8Array, type: ImageType): Promise<Uint8Array | null> {
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: mostPixels, pages: 1 })
    .timeout({ seconds })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
  const written = {
    'image/jpeg': () => picture.jpeg({ quality: 82, mozjpeg: true }),
    'image/png': () => picture.png({ compressionLevel: 8 }),
    'image/webp': () => picture.webp({ quality: 82 }),
  } as const satisfies Record<ImageType, () => typeof picture>;
  return written[type]()
    .toBuffer()
    .catch(() => null);
}
