import type { PlantedBug } from './planted-bug';

/** Bugs that would let the evidence say what no source said. */
export const evidenceDrawnBugs: readonly PlantedBug[] = [
  {
    test: 'E1',
    bug: 'what is not reported is drawn as zero',
    file: 'apps/server/src/pages/evidence/draw-panel.ts',
    find: 'value: each.value,',
    replace: 'value: each.value ?? 0,',
    caughtBy: 'what they leave out as gaps alone',
  },
  {
    test: 'E1',
    bug: 'two definitions share a line',
    file: 'libs/evidence/src/core/series/join-figures.ts',
    find: `['source', 'edition', 'scope', 'reporter', 'denominator'] as const`,
    replace: `['source', 'edition', 'reporter', 'denominator'] as const`,
    caughtBy: 'by another definition',
  },
  {
    test: 'E1',
    bug: 'what is set aside counts',
    file: 'libs/evidence/src/core/series/build-series.ts',
    find: 'own.filter(({ quarantine }) => quarantine === null)',
    replace: 'own.filter(({ indicator: { length } }) => length > 0)',
    caughtBy: 'counts nothing that is set aside',
  },
  {
    test: 'E1',
    bug: 'a text of a sheet may be a formula',
    file: 'libs/rendering/src/xlsx/sheet-xml.ts',
    find: 'neutraliseCell(text)',
    replace: 'text',
    caughtBy: 'no cell that a spreadsheet could run',
  },
];
