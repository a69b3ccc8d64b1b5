import type { ExportMark } from '@puente/exports';
import type { ListedNonprofit } from '@puente/matching';
import type { CsvCell } from '@puente/rendering';
import { markedCsv } from '../../http/marked-csv';

const HEADER = ['place', 'label', 'safety', 'region', 'main_service', 'size_band', 'state', 'reason'];

/** Who stands on a shortlist as a table for a spreadsheet, in its order, as the reader may see them; no notes. */
export function shortlistCsv(listed: readonly ListedNonprofit[], mark: ExportMark): string {
  const rows = listed.map(({ card, state, reason }, index): CsvCell[] => [
    ...[index + 1, card.label, card.safety, card.mainRegion, card.mainService, card.sizeBand],
    ...[state, reason],
  ]);
  return markedCsv(HEADER, rows, mark);
}
