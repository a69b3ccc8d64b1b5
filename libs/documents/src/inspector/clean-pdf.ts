import { RefusedFile } from '../core';
import type { Cleaned } from './clean-office';
import { blankMakers, blankStrings, TELLING_ELSEWHERE } from './pdf-names';
import { openObjects, plainNames, putBack, streamsOf, type PdfStream } from './pdf-parts';

/** Long enough that packed data does not hold them by chance. */
const ACTIVE =
  /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|GoToR|GoToE|XFA|Rendition|FileAttachment)(?![A-Za-z])/;
/** Short ones, looked for outside streams only. */
const ACTIVE_SHORT = /\/(?:JS|AA)(?![A-Za-z])/;
/** Objects that are packed: each such word must belong to a stream that was opened. */
const OBJECTS = /\/ObjStm(?![A-Za-z])/;
const LONGEST_TAIL = 1_024;

/** Checks a PDF without a reader of PDFs, and blanks in place who made it: not one byte moves. */
export function cleanPdf(given: Buffer): Cleaned {
  const bytes = Buffer.from(given);
  const text = bytes.toString('latin1');
  refuseShape(text);
  const streams = streamsOf(text);
  const objects = streams.filter(({ dictionary }) => OBJECTS.test(dictionary));
  if (plainNames(text).split(OBJECTS).length - 1 > objects.length) throw new RefusedFile('file-too-complex');
  const opened = objects.map((stream) => ({ stream, text: openObjects(bytes, stream) }));
  const outside = withoutStreams(text, streams);
  const everything = plainNames([outside, ...opened.map((each) => each.text)].join('\n'));
  if (/\/Encrypt(?![A-Za-z])/.test(everything)) throw new RefusedFile('file-encrypted');
  if (ACTIVE.test(plainNames(text)) || ACTIVE.test(everything) || ACTIVE_SHORT.test(everything)) {
    throw new RefusedFile('file-active-content');
  }
  refuseOpenAction(everything);
  return blanked(bytes, text, opened);
}

/** The file is a PDF from its first byte to its last: it is no second thing as well. */
function refuseShape(text: string): void {
  if (!/^%PDF-\d/.test(text)) throw new RefusedFile('file-type-differs');
  const end = text.lastIndexOf('%%EOF');
  if (end < 0) throw new RefusedFile('file-broken');
  const tail = text.slice(end + 5);
  if (tail.length > LONGEST_TAIL || /\S/.test(tail.replaceAll('\0', ''))) {
    throw new RefusedFile('file-type-differs');
  }
}

/** On opening, a document may show a page of its own; anything else is an action. */
function refuseOpenAction(text: string): void {
  for (const { index } of text.matchAll(/\/OpenAction(?![A-Za-z])/g)) {
    const rest = text.slice(index + 11, index + 80);
    const reference = /^\s*(\d+)\s+(\d+)\s+R/.exec(rest);
    const target = reference
      ? new RegExp(`\\b${reference[1]}\\s+${reference[2]}\\s+obj\\s*\\[`).test(text)
      : null;
    if (target ?? /^\s*\[/.test(rest)) continue;
    throw new RefusedFile('file-active-content');
  }
}

function withoutStreams(text: string, streams: readonly PdfStream[]): string {
  let from = 0;
  const parts = streams.map(({ start, end }) => {
    const part = text.slice(from, start);
    from = end;
    return part;
  });
  return [...parts, text.slice(from)].join('');
}

interface Opened {
  readonly stream: PdfStream;
  readonly text: string;
}

/** A signature covers the bytes as they are: such a file stays untouched, and says so. */
function blanked(bytes: Buffer, text: string, opened: readonly Opened[]): Cleaned {
  if (/\/ByteRange\s*\[/.test(text)) return { bytes, notes: ['may-name-people'] };
  Buffer.from(blankRecords(blankPackets(blankMakers(text))), 'latin1').copy(bytes);
  const fits = opened.map(({ stream, text: inside }) => {
    const clean = blankMakers(inside, true);
    return clean === inside || putBack(bytes, stream, clean);
  });
  blankPictures(bytes);
  const namesSomebody = fits.includes(false) || packedMetadata(text) || tells(bytes, opened);
  return { bytes, notes: namesSomebody ? ['may-name-people'] : [] };
}

/** The record of the document: wherever a trailer names it, all of its texts. */
function blankRecords(text: string): string {
  let blank = text;
  for (const [, number, generation] of text.matchAll(/\/Info\s+(\d+)\s+(\d+)\s+R/g)) {
    for (const { index } of text.matchAll(new RegExp(`\\b${number}\\s+${generation}\\s+obj\\b`, 'g'))) {
      const end = blank.indexOf('endobj', index);
      if (end > 0 && end - index < 20_000) blank = blankStrings(blank, index, end);
    }
  }
  return blank;
}

/** Whether something is left that may say who made it. */
function tells(bytes: Buffer, opened: readonly Opened[]): boolean {
  const text = bytes.toString('latin1');
  return (
    [text, ...opened.map((each) => each.text)].some((each) => TELLING_ELSEWHERE.test(plainNames(each))) ||
    /<rdf:RDF|Photoshop 3\.0/.test(text)
  );
}

/** Packets of metadata in the clear. */
function blankPackets(text: string): string {
  return text.replace(/<(x:xmpmeta|rdf:RDF)[\s\S]*?<\/\1>/g, (packet) => ' '.repeat(packet.length));
}

/** Packets of metadata that are packed stay as they are. */
function packedMetadata(text: string): boolean {
  return streamsOf(text).some(
    ({ dictionary }) => /\/Metadata/.test(dictionary) && /\/Filter/.test(dictionary),
  );
}

/** How notes in pictures begin, and the sign of the segment that holds them. */
const PICTURE_NOTES = [
  [Buffer.from('Exif\0\0'), 0xffe1],
  [Buffer.from('http://ns.adobe.com/xap/1.0/\0'), 0xffe1],
  [Buffer.from('Photoshop 3.0\0'), 0xffed],
] as const;

/** Notes of cameras and programs inside pictures: the segment keeps its length and says nothing. */
function blankPictures(bytes: Buffer): void {
  for (const [mark, segment] of PICTURE_NOTES) {
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
      if (at < 4 || bytes.readUInt16BE(at - 4) !== segment) continue;
      bytes.fill(0, at, Math.min(bytes.length, at - 2 + bytes.readUInt16BE(at - 2)));
    }
  }
}
