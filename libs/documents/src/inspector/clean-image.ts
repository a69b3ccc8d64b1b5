import sharp from 'sharp';
import { RefusedFile } from '../core';

const MOST_PIXELS = 40_000_000;
const LONGEST_SIDE = 6_000;

sharp.cache(false);
sharp.concurrency(1);

export type ImageType = 'png' | 'jpeg' | 'webp';

/**
 * Draws an image anew from its pixels: whatever else stood in the file is gone, metadata, second pictures and hidden
 * bytes alike. Turned as the camera meant it, because that note is gone as well.
 */
export async function cleanImage(bytes: Buffer, type: ImageType): Promise<Buffer> {
  try {
    const image = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 });
    const { format } = await image.metadata();
    if (format !== type) throw new RefusedFile('file-type-differs');
    const fitting = image
      .rotate()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
    return await fitting.toFormat(type).toBuffer();
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    throw new RefusedFile(/pixel limit/i.test(String(error)) ? 'file-too-complex' : 'file-broken');
  }
}
