import type { PlantedBug } from './planted-bug';

/** Bugs that would let the evidence say what no source said. */
export const evidenceDrawnBugs: readonly PlantedBug[] = [
  {
    test: 'evidence',
    spec: 'proof/evidence-drawn',
    bug: 'what is not reported is drawn as zero',
    file: 'apps/server/src/pages/evidence/draw-panel.ts',
    find: 'value: each.value,',
    replace: 'value: each.value ?? 0,',
    caughtBy: 'what they leave out as gaps alone',
  },
  {
    test: 'evidence',
    spec: 'proof/evidence-drawn',
    bug: 'two definitions share a line',
    file: 'libs/evidence/src/core/series/join-figures.ts',
    find: `['source', 'edition', 'scope', 'reporter', 'denominator'] as const`,
    replace: `['source', 'edition', 'reporter', 'denominator'] as const`,
    caughtBy: 'by another definition',
  },
  {
    test: 'evidence',
    spec: 'proof/evidence-drawn',
    bug: 'what is set aside counts',
    file: 'libs/evidence/src/core/series/build-series.ts',
    find: 'own.filter(({ quarantine }) => quarantine === null)',
    replace: 'own.filter(({ indicator: { length } }) => length > 0)',
    caughtBy: 'counts nothing that is set aside',
  },
  {
    test: 'evidence',
    spec: 'proof/evidence-drawn',
    bug: 'a text of a sheet may be a formula',
    file: 'libs/rendering/src/xlsx/sheet-xml.ts',
    find: 'neutraliseCell(String(cell))',
    replace: 'String(cell)',
    caughtBy: 'no cell that a spreadsheet could run',
  },
];
