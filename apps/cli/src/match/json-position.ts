export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

const BLANK = /\s*/y;
const SCALAR = /"(?:[^"\\]|\\.)*"|[^\s,\]}]+/y;

/** Line and column of an offset, both from 1. */
export function positionAt(text: string, offset: number): TextPosition {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

/**
 * Where a path such as `rules.minYears` or `states.2` stands in valid JSON: at its key or element, else at the
 * deepest part of the path that is there.
 */
export function positionOfPath(text: string, path: string): TextPosition {
  const keys = path === '' ? [] : path.split('.');
  let offset = afterBlank(text, 0);
  let value = offset;
  for (const key of keys) {
    const found = childOf(text, value, key);
    if (!found) break;
    [offset, value] = [found.at, found.value];
  }
  return positionAt(text, offset);
}

interface Child {
  readonly key: string;
  readonly at: number;
  readonly value: number;
}

/** The last child of that name, which is the one that counts when a key is there twice. */
function childOf(text: string, container: number, key: string): Child | undefined {
  return childrenOf(text, container).children.findLast((child) => child.key === key);
}

/** The children of an object or array and the offset after it; a scalar has none. */
function childrenOf(text: string, container: number): { children: Child[]; end: number } {
  const open = text[container];
  if (open !== '{' && open !== '[') return { children: [], end: match(SCALAR, text, container) };
  const children: Child[] = [];
  let at = afterBlank(text, container + 1);
  while (at < text.length && text[at] !== '}' && text[at] !== ']') {
    const child = open === '{' ? memberAt(text, at) : { key: String(children.length), at, value: at };
    children.push(child);
    at = afterBlank(text, childrenOf(text, child.value).end);
    if (text[at] === ',') at = afterBlank(text, at + 1);
  }
  return { children, end: at + 1 };
}

function memberAt(text: string, at: number): Child {
  const end = match(SCALAR, text, at);
  const colon = afterBlank(text, end);
  return { key: JSON.parse(text.slice(at, end)) as string, at, value: afterBlank(text, colon + 1) };
}

function afterBlank(text: string, from: number): number {
  return match(BLANK, text, from);
}

function match(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from + 1;
}
