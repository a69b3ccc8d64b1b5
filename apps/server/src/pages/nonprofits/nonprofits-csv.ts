import type { ExportMark } from '@puente/exports';
import type { NonprofitCard } from '@puente/matching';
import { markedCsv } from '../../http/marked-csv';

const HEADER = ['label', 'safety', 'region', 'main_service', 'size_band'];

/** The list as a table for a spreadsheet, as the reader may see it. */
export function nonprofitsCsv(cards: readonly NonprofitCard[], mark: ExportMark): string {
  return markedCsv(
    HEADER,
    cards.map(({ label, safety, mainRegion, mainService, sizeBand }) => [
      label,
      safety,
      mainRegion,
      mainService,
      sizeBand,
    ]),
    mark,
  );
}
