import { positionAt } from './json-position';
import { InputRefused } from './refusal';

/** The value of a JSON text; refused with line and column where it ends to be JSON. */
export function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const offset = /position (\d+)/.exec((error as Error).message)?.[1];
    const place = positionAt(text, offset === undefined ? text.length : Number(offset));
    const sentence = { es: 'Aquí deja de ser JSON válido.', en: 'From here on this is no valid JSON.' };
    throw new InputRefused([{ file, ...place, code: 'not-json', sentence }]);
  }
}
