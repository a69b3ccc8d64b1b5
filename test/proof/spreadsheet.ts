import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A cell as LibreOffice holds it after it opened and recalculated a file. */
export interface OpenedCell {
  /** What it calculates; null for what is only there. */
  readonly formula: string | null;
  readonly type: string;
  readonly text: string;
}

/** Comma, quotes, UTF-8, and the answer of somebody who lets formulas in text files be calculated. */
const CSV = 'CSV:44,34,76,1,,0,false,true,false,false,false,-1,true';
const run = promisify(execFile);

/** Opens a file in LibreOffice (Debian: libreoffice-calc-nogui), in a folder and profile of its own, and gives all its cells. */
export async function openedInLibreOffice(
  file: string | Buffer,
  ending: 'csv' | 'xlsx',
): Promise<OpenedCell[]> {
  const folder = await mkdtemp(join(tmpdir(), 'puente-sheet-'));
  try {
    const path = join(folder, `opened.${ending}`);
    await writeFile(path, file);
    const filter = ending === 'csv' ? [`--infilter=${CSV}`] : [];
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = ['--headless', profile, ...filter, '--convert-to', 'fods', '--outdir', folder, path];
    await run('soffice', options, { timeout: 120_000 }).catch(sayWhatIsMissing);
    return cellsOf(await readFile(join(folder, 'opened.fods'), 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function sayWhatIsMissing(error: NodeJS.ErrnoException): never {
  if (error.code !== 'ENOENT') throw error;
  throw new Error(
    'T33 in full opens files in LibreOffice. On Debian: apt-get install libreoffice-calc-nogui',
  );
}

const CELL = /<table:table-cell((?:\s[^>]*?)?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g;

function cellsOf(document: string): OpenedCell[] {
  return [...document.matchAll(CELL)].map(([, attributes, inside]) => ({
    formula: / table:formula="([^"]*)"/.exec(attributes!)?.[1] ?? null,
    type: / office:value-type="([^"]*)"/.exec(attributes!)?.[1] ?? 'none',
    text: (inside ?? '').replaceAll(/<[^>]*>/g, '').trim(),
  }));
}
