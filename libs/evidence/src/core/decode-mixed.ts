const LINE_FEED = 10;

/** A text, and the lines (from 1) whose bytes are no UTF-8; these are read as Windows-1252, to be shown, not used. */
export interface MixedText {
  readonly text: string;
  readonly foreignLines: ReadonlySet<number>;
}

/** Decodes line by line, so that one line in another encoding does not spoil the others. */
export function decodeMixed(bytes: Uint8Array): MixedText {
  const whole = utf8(bytes);
  if (whole !== null) return { text: whole, foreignLines: new Set() };
  const foreignLines = new Set<number>();
  const lines = linesOf(bytes).map((line, index) => {
    const text = utf8(line);
    if (text === null) foreignLines.add(index + 1);
    return text ?? new TextDecoder('windows-1252').decode(line);
  });
  return { text: lines.join(''), foreignLines };
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length;) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    lines.push(bytes.subarray(start, end));
    start = end;
  }
  return lines;
}
