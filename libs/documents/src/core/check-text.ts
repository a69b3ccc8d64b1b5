/* eslint-disable no-control-regex -- control characters are what is looked for */
import { RefusedFile } from './refusals';

/** Beginnings that say that a text is something else: a page, a program, an archive, a document. */
const PRETENDERS =
  /^\s*(?:<(?:!doctype|html|head|body|script|svg|\?xml|\?php|iframe|img|a\s)|#!|%PDF|PK\u0003|MZ|\{\\rtf|GIF8)/i;
/** What a spreadsheet takes for a formula at the beginning of a cell; a number is none. */
const FORMULA = /(?:^|[\n\r,;\t|])[\s"']*(?:[=@|%＝＋－＠]|[+-](?![\d.,\s]*(?:["']?[\n\r,;\t|]|["']?$)))/;
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** Refuses texts that are not plain text; of tables, also those with cells that a spreadsheet would run. */
export function checkText(bytes: Uint8Array, type: 'csv' | 'txt'): void {
  const text = decode(bytes);
  if (UNPRINTABLE.test(text)) throw new RefusedFile('file-type-differs');
  if (PRETENDERS.test(text)) throw new RefusedFile('file-type-differs');
  if (type === 'csv' && FORMULA.test(text)) throw new RefusedFile('file-active-content');
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedFile('file-not-utf8');
  }
}
