import { writeFileSync } from 'node:fs';
import { isLocale } from '@puente/kernel';
import { suppressTable, truthJson } from '@puente/disclosure';
import { InputRefused, refuse } from '../match/refusal';
import { writeOutput } from '../match/write-output';
import { Refused } from '../refused';
import { readCounts } from './read-counts';
import { releaseJson } from './release-file';
import { isKept, pathForRelease, readReleased, releasesIn, truthPath } from './released-folder';
import { readSuppressOptions, type RawSuppressOptions, type SuppressOptions } from './suppress-options';

/** Reads the table and what left before, protects and writes; what cannot be used is refused in the reader's language. */
export async function runSuppress(raw: RawSuppressOptions): Promise<void> {
  try {
    await suppress(readSuppressOptions(raw));
  } catch (error) {
    if (error instanceof InputRefused) {
      throw new Refused(error.text(isLocale(raw.language) ? raw.language : 'es'));
    }
    throw error;
  }
}

async function suppress(options: SuppressOptions): Promise<void> {
  const table = readCounts(options.table);
  const before = options.released === null ? [] : releasesIn(options.released);
  const released = options.released === null ? [] : readReleased(options.released, table);
  const suppression = await suppressTable({
    table,
    released,
    limits: options.limits,
    seconds: options.seconds,
  });
  const json = releaseJson(table, suppression);
  if (suppression.cells) await keep(options, before, json, truthJson(table));
  await writeOutput([json], options.out);
}

/** The truth first: a release without it would stop every later one. */
async function keep(options: SuppressOptions, before: string[], json: string, truth: string): Promise<void> {
  const { released, out } = options;
  if (out !== null) writeTruth(truthPath(out), truth);
  if (released === null || !options.keep) return;
  // Another may have been released meanwhile, of which this one knows nothing.
  if (releasesIn(released).join('\n') !== before.join('\n')) throw changedMeanwhile(released);
  if (isKept(released, before, json, truth)) return;
  const path = pathForRelease(released, options.table);
  writeTruth(truthPath(path), truth);
  await writeOutput([json], path);
}

/** Readable for the owner alone. */
function writeTruth(path: string, truth: string): void {
  try {
    writeFileSync(path, truth, { mode: 0o600 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw refuse(
      path,
      'file-unwritable',
      `No se puede escribir (${code}).`,
      `It cannot be written (${code}).`,
    );
  }
}

const changedMeanwhile = (folder: string) =>
  refuse(
    folder,
    'released-meanwhile',
    'Mientras tanto se publicó algo más; hay que comprobar de nuevo.',
    'Something else was released meanwhile; it has to be checked again.',
  );
