import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontBlobs } from '../../fonts';

/** Nothing is read from there: template and data exist in memory alone. */
const WORKSPACE = '/document';
const TRIES = 3;
/** Documents for which the compiler remembers what it laid out: a batch of letters has much in common. */
const REMEMBERED = 2;

/** What turns the order of letters around within a line. */
const TURNS = /[\u202A-\u202E\u2066-\u2069]/g;
/** Stands for what the font cannot show. */
const UNKNOWN = '□';
const BEYOND_LATIN = /[^\n\r\t\u0020-\u024F\u2010-\u2026□]/gu;

/**
 * A document as PDF/UA-1. The template is ours and fixed; the data reach it as JSON and are never evaluated. The same data
 * give the same bytes.
 */
export function printPdf(template: string, data: object): Buffer {
  let json = JSON.stringify(data).replace(TURNS, '');
  for (let left = TRIES; left > 0; left--) {
    try {
      return compile(template, json);
    } catch (error) {
      const lacking = lackingIn(String((error as Error).message));
      if (lacking.length === 0) throw error;
      json = left > 1 ? replaced(json, lacking) : json.replace(BEYOND_LATIN, UNKNOWN);
    }
  }
  return compile(template, json);
}

let made: NodeCompiler | null = null;

/** One for all documents of a process: each holds the fonts again, and memory comes back late. */
const onlyCompiler = (): NodeCompiler =>
  (made ??= NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs: fontBlobs() }] }));

function compile(template: string, json: string): Buffer {
  const compiler = onlyCompiler();
  compiler.evictCache(REMEMBERED);
  compiler.addSource(`${WORKSPACE}/main.typ`, template);
  compiler.mapShadow(`${WORKSPACE}/data.json`, Buffer.from(json));
  const compiled = compiler.compile({ mainFilePath: `${WORKSPACE}/main.typ` });
  const said = compiled.takeDiagnostics()?.shortDiagnostics ?? [];
  if (!compiled.result || said.length > 0) {
    throw new Error(`The template does not print: ${JSON.stringify(said)}`);
  }
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
}

/** Texts that the font has no shape for, as the compiler names them. */
function lackingIn(message: string): string[] {
  return [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)].map((found) => found[1]!);
}

function replaced(json: string, lacking: readonly string[]): string {
  return lacking.reduce((text, each) => text.replaceAll(each, UNKNOWN), json);
}
