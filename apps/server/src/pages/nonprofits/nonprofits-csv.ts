import type { NonprofitCard } from '@puente/matching';
import { writeCsv } from '@puente/rendering';

const HEADER = ['label', 'safety', 'region', 'main_service', 'size_band'];

/** The list as a table for a spreadsheet, as the reader may see it. */
export function nonprofitsCsv(cards: readonly NonprofitCard[]): string {
  return writeCsv(
    HEADER,
    cards.map(({ label, safety, mainRegion, mainService, sizeBand }) => [
      label,
      safety,
      mainRegion,
      mainService,
      sizeBand,
    ]),
  );
}
