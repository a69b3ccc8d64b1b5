import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { readTruth, type CountTable, type Release } from '@puente/disclosure/core';
import { refuse } from '../match/refusal';
import { readRelease, releaseOf } from './release-file';

const TRUTH = '.truth.json';

/** Every release of a folder with its truth, in order of their names; one that cannot be attacked refuses the command. */
export function readReleased(folder: string, table: CountTable): Release[] {
  const names = releasesIn(folder);
  const truths = names.map((name) => truthBeside(join(folder, name)));
  const known = [...truths.flatMap((truth) => truth ?? []), table];
  return names.map((name, at) => {
    const path = join(folder, name);
    const cells = readRelease(readFileSync(path, 'utf8'));
    if (!cells) throw notARelease(path);
    const own = truths[at];
    if (own) {
      const release = releaseOf(cells, own);
      if (release) return release;
      throw truthDiffers(path);
    }
    // A copy of a release, or one of the very table at hand: whichever truth says all that it shows is its truth.
    const found = known.map((each) => releaseOf(cells, each)).find((each) => each !== null);
    if (found) return found;
    throw truthMissing(path);
  });
}

/** Names of the releases in a folder; none when there is no such folder yet. */
export function releasesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory()) throw notAFolder(folder);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.endsWith(TRUTH))
    .sort();
}

/** Where a new release goes: under the name of its table, with a number when that is taken. */
export function pathForRelease(folder: string, table: string): string {
  mkdirSync(folder, { recursive: true });
  const name = basename(table, extname(table));
  for (let number = 1; ; number++) {
    const path = join(folder, `${name}${number === 1 ? '' : `-${number}`}.json`);
    if (!existsSync(path) && !existsSync(truthPath(path))) return path;
  }
}

/** Whether the same release with the same truth is in the folder: saying it again tells nothing new. */
export function isKept(folder: string, names: readonly string[], json: string, truth: string): boolean {
  const holds = (path: string, text: string) => existsSync(path) && readFileSync(path, 'utf8') === text;
  return names
    .map((name) => join(folder, name))
    .some((path) => holds(path, json) && holds(truthPath(path), truth));
}

/** The file of the truth of a release. */
export const truthPath = (release: string): string => release.replace(/(\.json)?$/, TRUTH);

function truthBeside(release: string): CountTable | null {
  const path = truthPath(release);
  if (!existsSync(path)) return null;
  const table = readTruth(readFileSync(path, 'utf8'));
  if (table) return table;
  throw notARelease(path);
}

const notAFolder = (path: string) => refuse(path, 'not-a-folder', 'No es una carpeta.', 'It is no folder.');

const notARelease = (path: string) =>
  refuse(
    path,
    'not-a-release',
    'No es una publicación de este comando.',
    'It is no release of this command.',
  );

const truthDiffers = (path: string) =>
  refuse(
    path,
    'truth-differs',
    'Lo que muestra no es lo que dice el archivo de la verdad a su lado.',
    'What it shows is not what the file of the truth beside it says.',
  );

const truthMissing = (path: string) =>
  refuse(
    path,
    'truth-missing',
    `Falta a su lado el archivo de la verdad (${basename(truthPath(path))}): sin él no se puede comprobar nada.`,
    `The file of the truth beside it is missing (${basename(truthPath(path))}): without it nothing can be checked.`,
  );
