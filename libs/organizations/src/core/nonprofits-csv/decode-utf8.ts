import { wholeIssue, type NonprofitsIssue } from './nonprofits-issue';

const LINE_FEED = 10;
const NOT_A_CHARACTER = '\ufffd';

/** The text of a file in UTF-8 without its mark, or where the first byte stands that is none. */
export function decodeUtf8(
  bytes: Uint8Array,
): { readonly text: string } | { readonly issue: NonprofitsIssue } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { issue: firstBadByte(bytes) };
  }
}

/** Line by line: a line feed is never a part of another character. */
function firstBadByte(bytes: Uint8Array): NonprofitsIssue {
  for (let line = 1, start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const good = goodText(bytes.subarray(start, end));
    if (good !== null) {
      const byte = start + new TextEncoder().encode(good).length + 1;
      return wholeIssue('encoding-not-utf8', line, good.length + 1, { byte });
    }
    start = end;
  }
  return wholeIssue('encoding-not-utf8', 1, 1, { byte: 1 });
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
