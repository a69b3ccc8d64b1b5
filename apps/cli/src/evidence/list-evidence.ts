import {
  conflictsTable,
  loadEvidence,
  observationRecord,
  observationsTable,
  type Conflict,
  type EvidenceBase,
  type ObservationRecord,
} from '@puente/evidence';
import { isLocale, type Locale } from '@puente/kernel';
import { tableCsv } from '@puente/rendering/core';
import { writeOutput } from '../match/write-output';
import { Refused } from '../refused';
import type { EvidenceOptions } from './evidence.command';

type Writers = Readonly<Record<string, (base: EvidenceBase, locale: Locale) => string>>;

const FIGURES: Writers = {
  table: (base) => records(base).map(asLine).join(''),
  csv: (base) => tableCsv(observationsTable(base.observations, base)),
  json: (base) => asJson(records(base)),
};
const CONFLICTS: Writers = {
  table: ({ conflicts }, locale) => conflicts.map((each) => asBlock(each, locale)).join('\n'),
  csv: ({ conflicts }) => tableCsv(conflictsTable(conflicts)),
  json: ({ conflicts }) => asJson(conflicts),
};

/** Writes every figure of the evidence base, those set aside too. */
export const listEvidence = (options: EvidenceOptions): Promise<void> => write(FIGURES, options);

/** Writes every conflict between figures with its explanation. */
export const listConflicts = (options: EvidenceOptions): Promise<void> => write(CONFLICTS, options);

async function write(writers: Writers, { format, language }: EvidenceOptions): Promise<void> {
  const writer = Object.hasOwn(writers, format) ? writers[format] : undefined;
  if (!writer) throw new Refused(`--format ${format}: ${Object.keys(writers).join(', ')}`);
  if (!isLocale(language)) throw new Refused(`--language ${language}: es, en`);
  await writeOutput([writer(loadEvidence(), language)], null);
}

const records = (base: EvidenceBase): ObservationRecord[] =>
  base.observations.map((each) => observationRecord(each, base));

function asJson(rows: readonly unknown[]): string {
  return `${JSON.stringify(rows, null, 2)}\n`;
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
