/** Keys whose texts say who made a document, or what it is about. */
const TELLING =
  /\/(?:Author|Creator|Producer|Company|Manager|Keywords|Subject|SourceModified|Title)\s*(?=[(<])/g;
/** Outside the record of the document itself a title belongs to its contents, such as a bookmark. */
const TELLING_ANYWHERE =
  /\/(?:Author|Creator|Producer|Company|Manager|Keywords|SourceModified)\s*(?=[(<](?!<))/g;

/** Such a key whose text stands elsewhere. */
export const TELLING_ELSEWHERE = /\/(?:Author|Creator|Producer|Company|Manager|Keywords)\s+\d+\s+\d+\s+R\b/;

/** The same text, as long as before, with the makers of the document blanked out. */
export function blankMakers(text: string, everything = false): string {
  let blanked = text;
  for (const match of text.matchAll(everything ? TELLING : TELLING_ANYWHERE)) {
    blanked = blankString(blanked, match.index + match[0].length);
  }
  return blanked;
}

/** Blanks every string of one object, such as the record of the document. */
export function blankStrings(text: string, from: number, to: number): string {
  let blanked = text;
  for (let at = from; at < to; at++) {
    const sign = blanked[at];
    if (sign !== '(' && (sign !== '<' || blanked[at + 1] === '<' || blanked[at - 1] === '<')) continue;
    const end = endOfString(blanked, at);
    blanked = blankString(blanked, at);
    at = end;
  }
  return blanked;
}

function blankString(text: string, at: number): string {
  const end = endOfString(text, at);
  const filler = text[at] === '(' ? ' ' : '20';
  const inside = filler.repeat(end - at).slice(0, end - at - 1);
  const even =
    text[at] === '<' ? inside.slice(0, inside.length - (inside.length % 2)).padEnd(inside.length) : inside;
  return text.slice(0, at + 1) + even + text.slice(end);
}

/** Where a string ends: texts may hold brackets in pairs and escaped ones. */
export function endOfString(text: string, at: number): number {
  if (text[at] === '<') {
    const end = text.indexOf('>', at);
    return end < 0 ? text.length : end;
  }
  let depth = 0;
  for (let place = at; place < text.length; place++) {
    const sign = text[place];
    if (sign === '\\') place++;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return place;
  }
  return text.length;
}
