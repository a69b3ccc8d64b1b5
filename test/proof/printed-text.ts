/** Numbers of shapes and what they stand for, as a font of a PDF tells it. */
export type Shapes = ReadonlyMap<number, string>;

/** The words that a PDF prints. They stand there as numbers of shapes, so they are read by each of its fonts. */
export function printedIn(streams: readonly string[]): string[] {
  const fonts = streams.filter((each) => each.includes('beginbf')).map(shapesOf);
  const shown = streams.filter((each) => each.includes('BT\n')).flatMap(linesOf);
  return fonts.map((font) => shown.map((line) => wordsOf(line, font)).join('\n'));
}

export function shapesOf(map: string): Shapes {
  const shapes = new Map<number, string>();
  for (const [, section] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, text] of section!.matchAll(/<(\w+)>\s*<(\w+)>/g)) {
      shapes.set(parseInt(code!, 16), hex(text!));
    }
  }
  for (const [, section] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from, to, text] of section!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      addRange(shapes, parseInt(from!, 16), parseInt(to!, 16), parseInt(text!, 16));
    }
  }
  return shapes;
}

function addRange(shapes: Map<number, string>, from: number, to: number, text: number): void {
  for (let code = from; code <= to; code++) shapes.set(code, String.fromCodePoint(text + code - from));
}

const hex = (text: string): string => Buffer.from(text, 'hex').swap16().toString('utf16le');

/** The strings of each operator that shows text on a line of its own, joined: space between letters parts no word. */
function linesOf(content: string): string[] {
  return [...content.matchAll(/^(\[[\s\S]*?\]\s*TJ|\([\s\S]*?\)\s*Tj)$/gm)].map(([, shown]) =>
    stringsIn(shown!),
  );
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** What stands in parentheses, at any depth, with its escapes resolved. */
export function stringsIn(text: string): string {
  let depth = 0;
  let found = '';
  for (const [sign] of text.matchAll(/\\[0-7]{1,3}|\\[\s\S]|[\s\S]/g)) {
    const opens = sign === '(' && depth++ === 0;
    const closes = sign === ')' && --depth === 0;
    if (depth > 0 && !opens && !closes) found += resolved(sign);
  }
  return found;
}

function resolved(sign: string): string {
  if (!sign.startsWith('\\')) return sign;
  const octal = parseInt(sign.slice(1), 8);
  return Number.isNaN(octal) ? (ESCAPED[sign[1]!] ?? sign.slice(1)) : String.fromCharCode(octal);
}

/** Two bytes are one shape. */
export function wordsOf(line: string, font: Shapes): string {
  const bytes = Buffer.from(line, 'latin1');
  const codes = Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readUInt16BE(2 * index));
  return codes.map((code) => font.get(code) ?? '\uFFFD').join('');
}
