import { systemActor } from '@puente/database';
import {
  faultText,
  FigureImportService,
  type FigureCheck,
  type FigureImported,
  type FigureInput,
  type FigureRelation,
} from '@puente/evidence';
import { DomainError, SystemClock } from '@puente/kernel';
import { Refused } from '../refused';
import { withDatabase } from '../with-database';
import type { HotlineOptions } from './import.command';
import { readImportFile } from './read-file';

const REFUSALS: Readonly<Record<string, string>> = {
  'figures-counted-twice':
    'Rows that count days that “{title}” counts already: {count}. Nothing was stored. Use --replaces, or take them out.',
  'figures-refused': 'The file cannot be read; nothing was stored.',
  'invalid-input': 'Check what describes the file; nothing was stored.',
  'no-hip-yet':
    'There is no organisation of HIP yet to keep figures: run `puente seed` or start the server once.',
};

/** Takes what can be used, sets the rest aside, and says what is wrong with each row. */
export async function importHotline(path: string, options: HotlineOptions): Promise<void> {
  const file = readImportFile(path);
  const input = inputOf(options);
  const result = await withDatabase(async (database) => {
    const service = new FigureImportService(database, new SystemClock());
    const actor = systemActor('importer');
    return options.check ? service.check(actor, file, input) : service.import(actor, file, input);
  }).catch((error: unknown) => refuse(path, error));
  process.stdout.write(`${[...faultLines(path, result), summary(result)].join('\n')}\n`);
}

function inputOf({ publisher, title, edition, addsTo, replaces }: HotlineOptions): FigureInput {
  if (addsTo !== undefined && replaces !== undefined) {
    throw new Refused('A file adds to an import or replaces one, not both.');
  }
  return { publisher, title, editionYear: Number(edition), relation: relationOf(addsTo, replaces) };
}

function relationOf(addsTo: string | undefined, replaces: string | undefined): FigureRelation {
  if (addsTo !== undefined) return { kind: 'adds', to: addsTo };
  return replaces === undefined ? { kind: 'new' } : { kind: 'replaces', of: replaces };
}

function faultLines(path: string, { setAside }: FigureCheck): string[] {
  return setAside.flatMap(({ faults }) =>
    faults.map((each) => {
      const place = each.column === null ? '' : `${each.column}: `;
      return `${path}:${each.line}: ${place}${each.code}: ${faultText(each).en}`;
    }),
  );
}

function summary(result: FigureCheck | FigureImported): string {
  const { rowsTaken, totalsAgreed, setAside, known, clashes } = result;
  const counts = `${rowsTaken} rows taken, ${setAside.length} set aside, ${totalsAgreed} totals agree`;
  if ('added' in result) {
    return result.added
      ? `${counts}: import ${result.id}`
      : `The same file is import ${known}: nothing was added`;
  }
  const again = known ? [`The same file is import ${known}: nothing would be added`] : [];
  const twice = clashes.map(({ id, title, rows }) => `${rows} rows are counted by import ${id} (${title})`);
  return [`${counts}: only checked`, ...again, ...twice].join('\n');
}

function refuse(path: string, error: unknown): never {
  if (!(error instanceof DomainError)) throw error;
  const sentence = REFUSALS[error.code] ?? error.code;
  const head = sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(error.params[name] ?? ''));
  const lines = error.errors.map(
    ({ field, code, params }) => `${path}: ${field}: ${String(params?.en ?? code)}`,
  );
  throw new Refused([head, ...lines].join('\n'));
}
