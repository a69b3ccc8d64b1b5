import { loadEvidence, observationRecord, type Conflict, type ObservationRecord } from '@puente/evidence';
import { isLocale, type Locale } from '@puente/kernel';
import { writeCsv } from '@puente/rendering/core';
import { writeOutput } from '../match/write-output';
import { Refused } from '../refused';
import type { EvidenceOptions } from './evidence.command';

type Writers<Row> = Readonly<Record<string, (rows: readonly Row[], locale: Locale) => string>>;

const LISTS: Writers<ObservationRecord> = {
  table: (rows) => rows.map(asLine).join(''),
  csv: (rows) =>
    writeCsv(
      Object.keys(rows[0]!),
      rows.map((row) => Object.values<ObservationRecord[keyof ObservationRecord]>({ ...row }).map(asCell)),
    ),
  json: asJson,
};
const CONFLICTS: Writers<Conflict> = {
  table: (rows, locale) => rows.map((row) => asBlock(row, locale)).join('\n'),
  csv: (rows) =>
    writeCsv(
      ['id', 'kind', 'observations', 'summary_es', 'summary_en'],
      rows.map(({ id, kind, observations, summary }) => [
        id,
        kind,
        observations.join('|'),
        summary.es,
        summary.en,
      ]),
    ),
  json: asJson,
};

/** Writes every figure of the evidence base, those set aside too. */
export async function listEvidence(options: EvidenceOptions): Promise<void> {
  const base = loadEvidence();
  await write(
    LISTS,
    base.observations.map((each) => observationRecord(each, base)),
    options,
  );
}

/** Writes every conflict between figures with its explanation. */
export async function listConflicts(options: EvidenceOptions): Promise<void> {
  await write(CONFLICTS, loadEvidence().conflicts, options);
}

async function write<Row>(
  writers: Writers<Row>,
  rows: readonly Row[],
  options: EvidenceOptions,
): Promise<void> {
  const { format, language } = options;
  const writer = Object.hasOwn(writers, format) ? writers[format] : undefined;
  if (!writer) throw new Refused(`--format ${format}: ${Object.keys(writers).join(', ')}`);
  if (!isLocale(language)) throw new Refused(`--language ${language}: es, en`);
  await writeOutput([writer(rows, language)], null);
}

function asJson(rows: readonly unknown[]): string {
  return `${JSON.stringify(rows, null, 2)}\n`;
}

function asCell(value: ObservationRecord[keyof ObservationRecord]): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.join('|') : String(value);
}

function asLine(row: ObservationRecord): string {
  const period =
    row.periodStart === row.periodEnd ? row.periodStart : `${row.periodStart}–${row.periodEnd ?? ''}`;
  const value = row.value === null ? '—' : String(row.value);
  const notes = [row.quarantineReason, row.conflicts.length > 0 ? `≠${row.conflicts.length}` : null];
  return [row.id, row.indicator, `${value} ${row.unit}`, period ?? '', row.geography, row.breakdown, ...notes]
    .filter((part) => part !== null)
    .join('  ')
    .concat('\n');
}

function asBlock({ id, kind, observations, summary }: Conflict, locale: Locale): string {
  return `${id} (${kind}): ${observations.join(', ')}\n    ${summary[locale]}\n`;
}
