/** Text that a spreadsheet may take for a formula (trust.md §6), also behind blanks, quotes or control characters. */
// eslint-disable-next-line no-control-regex
const FORMULA = /^[\s\u0000-\u001f"']*[=+\-@|%＝＋－＠\t\r\n]/;

/** True when a spreadsheet might evaluate the text instead of showing it. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** The text with a leading apostrophe when a spreadsheet might evaluate it; any other text unchanged. */
export function neutraliseCell(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}
