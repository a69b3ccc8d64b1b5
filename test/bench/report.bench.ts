import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Paper, ReportDocument } from '@puente/rendering';
import type { Measurement } from './measurement';
import { yearReport } from './year-report';

export const name = 'report';

// As built: its process and its templates stand beside it.
const built = createRequire(join(process.cwd(), 'package.json'))(
  './dist/libs/rendering/src',
) as typeof import('@puente/rendering');
const { checkReport, layOut, PdfPrinter, reportHash } = built;

const GRANTS = 300;
const LETTERS = 500;
const TIMES = 5;
const ALONE = { peer: null, peerValue: null, ratio: null };

/** A year of 300 grants from its data to PDF, and 500 letters of two pages in one process. */
export async function* run(): AsyncGenerator<Measurement> {
  yield* yearOfGrants();
  yield* batchOfLetters();
}

async function* yearOfGrants(): AsyncGenerator<Measurement> {
  const printer = new PdfPrinter();
  const taken: number[] = [];
  let pages = 0;
  for (let time = 0; time < TIMES; time++) {
    const start = performance.now();
    const document = checked(yearReport(GRANTS));
    const report = layOut(document, reportHash(document));
    const pdf = await printer.print({ report, format: 'pdf' });
    taken.push(performance.now() - start);
    pages = pagesOf(pdf);
  }
  const value = taken.sort((one, other) => one - other)[Math.floor(TIMES / 2)]!;
  yield { name: `${name}.pdf`, size: GRANTS, value, unit: 'ms', ...ALONE };
  yield { name: `${name}.pdf.pages`, size: GRANTS, value: pages, unit: 'pages', ...ALONE };
}

async function* batchOfLetters(): AsyncGenerator<Measurement> {
  const most = new MostMemory();
  const start = performance.now();
  let pages = 0;
  for await (const pdf of new PdfPrinter().printBatch(letters())) {
    pages += pagesOf(pdf);
    most.look();
  }
  const value = performance.now() - start;
  yield { name: `${name}.letters`, size: LETTERS, value, unit: 'ms', ...ALONE };
  yield { name: `${name}.letters.pages`, size: LETTERS, value: pages, unit: 'pages', ...ALONE };
  yield { name: `${name}.letters.memory`, size: LETTERS, value: most.megabytes, unit: 'MB', ...ALONE };
}

function* letters() {
  for (let at = 0; at < LETTERS; at++) yield { paper: letterOf(at), format: 'pdf' as const };
}

const letterOf = (at: number): Paper => ({
  ...{
    language: at % 2 === 0 ? 'es' : 'en',
    title: `Letter ${at}`,
    author: 'Puente',
    mark: null,
    foot: `${at}`,
    page: 'Page',
  },
  blocks: [
    ...Array.from({ length: 14 }, (_, line) => ({
      ...{
        kind: 'paragraph' as const,
        text: `Paragraph ${line} of letter ${at}. ${'Support for local work. '.repeat(12)}`,
      },
    })),
    {
      kind: 'table',
      columns: ['Line', 'Amount'],
      rows: Array.from({ length: 20 }, (_, row) => [`Line ${row}`, `${at * row} MXN`]),
    },
  ],
});

const pagesOf = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;

function checked(input: object): ReportDocument {
  const { document, faults } = checkReport(input);
  if (!document) throw new Error(JSON.stringify(faults[0]));
  return document;
}

/** The most memory that a process started from here held, as Linux tells it. */
class MostMemory {
  megabytes = 0;

  look(): void {
    for (const id of childrenOfThis()) {
      const most = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
      this.megabytes = Math.max(this.megabytes, Number(most ?? 0) / 1024);
    }
  }
}

const childrenOfThis = (): string[] =>
  readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8')
      .split(' ')
      .filter((id) => id !== ''),
  );
