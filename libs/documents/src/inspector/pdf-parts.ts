import { deflateSync, inflateSync } from 'node:zlib';
import { RefusedFile } from '../core';
import { endOfString } from './pdf-names';

const MOST_INFLATED = 24 * 1024 * 1024;
const MOST_STREAMS = 20_000;
const ENDING = 'endstream';

/** A stream of a PDF: its dictionary as text, and where its bytes stand. */
export interface PdfStream {
  readonly dictionary: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Every stream that the text of a PDF announces. `text` holds one character a byte. Strings and comments are stepped over:
 * words in them announce nothing.
 */
export function streamsOf(text: string): PdfStream[] {
  const streams: PdfStream[] = [];
  const word = /[(%]|\bobj\b|\bstream\b/g;
  let object = 0;
  for (let found = word.exec(text); found; found = word.exec(text)) {
    const [sign] = found;
    if (sign === 'stream') {
      const stream = streamAt(text, object, found.index);
      if (streams.push(stream) > MOST_STREAMS) throw new RefusedFile('file-too-complex');
      word.lastIndex = stream.end + ENDING.length;
    } else if (sign === 'obj') object = found.index;
    else word.lastIndex = sign === '(' ? endOfString(text, found.index) + 1 : endOfLine(text, found.index);
  }
  return streams;
}

function streamAt(text: string, object: number, at: number): PdfStream {
  const start = /^stream\r?\n/.exec(text.slice(at, at + 8))?.[0].length;
  if (!start) throw new RefusedFile('file-too-complex');
  const end = text.indexOf(ENDING, at + start);
  if (end < 0) throw new RefusedFile('file-broken');
  return { dictionary: plainNames(text.slice(object, at)), start: at + start, end };
}

function endOfLine(text: string, at: number): number {
  const end = /[\r\n]/g;
  end.lastIndex = at;
  return end.exec(text)?.index ?? text.length;
}

/** Names may be written with the codes of their letters: `/#4aS` is `/JS`. */
export function plainNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** One way of packing and nothing that changes its meaning; what is packed otherwise could hide what is looked for. */
const PLAINLY_PACKED = /\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])\s*(?=\/|>>)/g;
const PACKING = /\/(?:Filter|DecodeParms|DP|F|FFilter|FDecodeParms|Crypt)(?![A-Za-z])/g;

/** The objects inside a stream of objects, as text with one character a byte. A stream that is cut short is refused. */
export function openObjects(bytes: Buffer, { dictionary, start, end }: PdfStream): string {
  const plainly = dictionary.match(PLAINLY_PACKED)?.length === 1;
  if (!plainly || dictionary.match(PACKING)?.length !== 1) throw new RefusedFile('file-too-complex');
  try {
    return inflateSync(bytes.subarray(start, end), { maxOutputLength: MOST_INFLATED }).toString('latin1');
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
