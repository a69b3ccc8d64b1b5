const LINE_FEED = 10;
const NOT_A_CHARACTER = '\ufffd';

/** The first byte that is no UTF-8: line, character and byte, each from 1. */
export interface BadByte {
  readonly line: number;
  readonly character: number;
  readonly byte: number;
}

/** The text of a file in UTF-8 without its mark, or where the first byte stands that is none. */
export function decodeUtf8(bytes: Uint8Array): { readonly text: string } | { readonly badByte: BadByte } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { badByte: firstBadByte(bytes) };
  }
}

/** Line by line: a line feed is never a part of another character. */
function firstBadByte(bytes: Uint8Array): BadByte {
  for (let line = 1, start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const good = goodText(bytes.subarray(start, end));
    if (good !== null) {
      const byte = start + new TextEncoder().encode(good).length + 1;
      return { line, character: good.length + 1, byte };
    }
    start = end;
  }
  return { line: 1, character: 1, byte: 1 };
}

/** What can be read before the first bad byte; `null` when all is good. */
function goodText(bytes: Uint8Array): string | null {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return null;
  } catch {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split(NOT_A_CHARACTER, 1)[0]!;
  }
}
