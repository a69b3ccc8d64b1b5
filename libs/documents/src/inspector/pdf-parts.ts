import { constants, deflateSync, inflateSync } from 'node:zlib';
import { RefusedFile } from '../core';

const MOST_INFLATED = 24 * 1024 * 1024;
const MOST_STREAMS = 20_000;

/** A stream of a PDF: its dictionary as text, and where its bytes stand. */
export interface PdfStream {
  readonly dictionary: string;
  readonly start: number;
  readonly end: number;
}

/** Every stream that the text of a PDF announces. `text` holds one character a byte. */
export function streamsOf(text: string): PdfStream[] {
  const streams: PdfStream[] = [];
  const opening = /\bstream\r?\n/g;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const start = found.index + found[0].length;
    const end = text.indexOf('endstream', start);
    if (end < 0) throw new RefusedFile('file-broken');
    if (streams.length >= MOST_STREAMS) throw new RefusedFile('file-too-complex');
    const object = text.lastIndexOf(' obj', found.index);
    streams.push({ dictionary: plainNames(text.slice(Math.max(object, 0), found.index)), start, end });
    opening.lastIndex = end;
  }
  return streams;
}

/** Names may be written with the codes of their letters: `/#4aS` is `/JS`. */
export function plainNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The objects inside a stream of objects, as text with one character a byte. */
export function openObjects(bytes: Buffer, { dictionary, start, end }: PdfStream): string {
  if (!/\/FlateDecode/.test(dictionary) || /\/(?:LZW|ASCII|RunLength|Crypt)/.test(dictionary)) {
    throw new RefusedFile('file-too-complex');
  }
  try {
    const options = { maxOutputLength: MOST_INFLATED, finishFlush: constants.Z_SYNC_FLUSH };
    return inflateSync(bytes.subarray(start, end), options).toString('latin1');
  } catch {
    throw new RefusedFile('file-too-complex');
  }
}

/** Packs changed text of the same length into the place of a stream; whether it fits. Readers stop where it ends. */
export function putBack(bytes: Buffer, { start, end }: PdfStream, text: string): boolean {
  const packed = deflateSync(Buffer.from(text, 'latin1'), { level: 9 });
  if (packed.length > end - start) return false;
  bytes.fill(0x20, start, end);
  packed.copy(bytes, start);
  return true;
}
