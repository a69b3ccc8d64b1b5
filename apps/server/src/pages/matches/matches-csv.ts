import type { ExportMark } from '@puente/exports';
import type { Locale } from '@puente/kernel';
import { shownParts, type MatchList } from '@puente/matching';
import type { CsvCell } from '@puente/rendering';
import { markedCsv } from '../../http/marked-csv';
import { strongestReasons } from './match-words';

const BEFORE = ['rank', 'label', 'region', 'main_service', 'size_band', 'eligible', 'score', 'confidence'];

/** The list as a table for a spreadsheet: stable keys, a further part only where it has weight, values as the reader may see them. */
export function matchesCsv(list: MatchList, mark: ExportMark, locale: Locale): string {
  const rows = list.rows.map(({ rank, card, standing, match }): CsvCell[] => [
    standing === 'ineligible' ? null : rank,
    card.label,
    card.mainRegion,
    card.mainService,
    card.sizeBand,
    match.eligible,
    match.score,
    match.confidence,
    ...match.parts.map(({ weight, value }) => Math.round(weight * value * 1e6) / 1e6),
    strongestReasons(match, locale).join(' · '),
  ]);
  return markedCsv([...BEFORE, ...shownParts(list.weights), 'reasons'], rows, mark);
}
