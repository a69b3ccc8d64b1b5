import { positionAt } from './json-position';
import { InputRefused } from './refusal';

/** Deeper than any file of ours, and far from where following it would exhaust the stack. */
const MOST_DEEP = 100;

/** The value of a JSON text; refused with line and column where it ends to be JSON. */
export function parseJson(file: string, text: string): unknown {
  const deep = tooDeepAt(text);
  if (deep !== null) {
    const sentence = { es: 'Demasiados niveles de anidación.', en: 'Too many levels of nesting.' };
    throw new InputRefused([{ file, ...positionAt(text, deep), code: 'too-deep', sentence }]);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    const offset = /position (\d+)/.exec((error as Error).message)?.[1];
    const place = positionAt(text, offset === undefined ? text.length : Number(offset));
    const sentence = { es: 'Aquí deja de ser JSON válido.', en: 'From here on this is no valid JSON.' };
    throw new InputRefused([{ file, ...place, code: 'not-json', sentence }]);
  }
}

/** Where a value begins that lies deeper than allowed; `null` when none does. */
function tooDeepAt(text: string): number | null {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (inText && sign === '\\') at++;
    else if (sign === '"') inText = !inText;
    else if (inText) continue;
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
    if (depth > MOST_DEEP) return at;
  }
  return null;
}
