/** The product of two primes that no page holds by chance: it stands there only if somebody multiplied. */
export const PRODUCT = String(7919 * 7907);

const BEFORE = ['', ' ', '\t', '\n', '\r\n', '"', `'`, ' "', '\u0001', '\u00a0'];
const FORMULAS = [
  '=1+1',
  `=cmd|' /C calc'!A0`,
  '=HYPERLINK("http://x.example";"y")',
  '+1',
  '-1+1',
  '@SUM(1)',
  '|x',
  '%0a=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
];

const IN_TEXT = ['', 'Casa ', 'Casa "', `Casa '`];
const MARKUP = [
  '{{7919*7907}}',
  '{{{7919*7907}}}',
  '{{constructor.constructor "return 7919*7907"}}',
  '{{#with "s" as |text|}}{{text.constructor}}{{/with}}',
  '{{lookup . "__proto__"}}',
  '{{> layouts/main}}',
  '{{t "layout.home"}}',
  '{{page.csrfToken}}',
  '${7919*7907}',
  '<%= 7919*7907 %>',
  '#{7919*7907}',
  '<script>hit()</script>',
  '"><img src=x onerror=hit()>',
  `'><svg/onload=hit()>`,
  'javascript:hit()',
  '</title><script>hit()</script>',
  '</textarea><script>hit()</script>',
  '<!--<script>hit()</script>-->',
  '&lt;script&gt;hit()&lt;/script&gt;',
  '<a href=javascript:hit()>x</a>',
];

const crossed = (before: readonly string[], texts: readonly string[]): string[] =>
  before.flatMap((each) => texts.map((text) => each + text));

/** 200 texts that somebody might evaluate, each with a number at its end by which it is found again. */
export const PAYLOADS: readonly string[] = [...crossed(BEFORE, FORMULAS), ...crossed(IN_TEXT, MARKUP)].map(
  (text, index) => `${text} ~${index}~`,
);

/** Traces of a payload that was taken for more than text. */
const EVALUATED = [
  new RegExp(PRODUCT),
  /<script>hit/,
  /<img src=x/,
  /<svg\/onload/,
  /<a href=javascript/,
  /<!--<script/,
  /\b(?:href|src|action|formaction|hx-[a-z]+)="\s*javascript:/,
];

export const evaluatedIn = (html: string): string[] =>
  EVALUATED.filter((trace) => trace.test(html)).map((trace) => trace.source);

/** trust.md §6: what a spreadsheet may take for a formula. Written anew here, so that the product's own can be wrong. */
// eslint-disable-next-line no-control-regex
export const FORMULA = /^[\s\u0000-\u001f"']*[=+\-@|%＝＋－＠\t\r\n]/;

/** The cells of a CSV file, read as RFC 4180 says. */
export function readCells(file: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  for (let match = cell.exec(file); match && cell.lastIndex <= file.length; match = cell.exec(file)) {
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === '') break;
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '');
}
