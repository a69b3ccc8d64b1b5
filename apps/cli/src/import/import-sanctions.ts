import { systemActor } from '@puente/database';
import { DomainError, parseDateOnly, SystemClock, type DateOnly } from '@puente/kernel';
import { SanctionsListService, type SanctionsListTaken } from '@puente/screening';
import { Refused } from '../refused';
import { withDatabase } from '../with-database';
import type { SanctionsOptions } from './import.command';
import { readImportFile } from './read-file';

const REFUSALS: Readonly<Record<string, string>> = {
  'list-refused': 'The list cannot be read; nothing was stored.',
  'list-older': 'The list in use is newer, of {day}; nothing was stored.',
  'invalid-input': 'Check the day of the list; nothing was stored.',
  'no-hip-yet':
    'There is no organisation of HIP yet to keep lists: run `puente seed` or start the server once.',
};

/** Loads a list, all or nothing; names are compared by the server or the worker as soon as one of them runs. */
export async function importSanctions({ sdn, alt, add, date }: SanctionsOptions): Promise<void> {
  const input = {
    publishedOn: readDay(date),
    sdn: readImportFile(sdn),
    alt: alt === undefined ? null : readImportFile(alt),
    add: add === undefined ? null : readImportFile(add),
  };
  const taken = await withDatabase((database) =>
    new SanctionsListService(database, new SystemClock()).take(systemActor('importer'), input),
  ).catch(refuse);
  process.stdout.write(`${summary(taken)}\n`);
}

function readDay(text: string): DateOnly {
  const day = parseDateOnly(text);
  if (!day) throw new Refused(`--date: “${text}” is no day; write YYYY-MM-DD.`);
  return day;
}

function summary({ added, entries, aliases, places, strays }: SanctionsListTaken): string {
  if (!added) return 'The same list is in use already: nothing was changed';
  const counts = `${entries} parties, ${aliases} other names, ${places} places`;
  const lost = strays === 0 ? '' : `; ${strays} rows belong to no party of the list`;
  return `${counts}${lost}: names are compared when the server or the worker runs`;
}

function refuse(error: unknown): never {
  if (!(error instanceof DomainError)) throw error;
  const sentence = REFUSALS[error.code] ?? error.code;
  const head = sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(error.params[name] ?? ''));
  throw new Refused([head, ...error.errors.map(({ code, params }) => String(params?.en ?? code))].join('\n'));
}
