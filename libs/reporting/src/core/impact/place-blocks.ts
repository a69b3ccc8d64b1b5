import type { ReportCell } from '@puente/rendering/core';
import { states, type StateCode } from '@puente/taxonomy/core';
import { number, words, type Block, type Saying } from './impact-blocks';
import type { ImpactMaterial } from './impact-material';
import type { NeedTable } from './impact-need';

/** Where: a map of awards that may be placed. */
export function placeBlocks({ places }: ImpactMaterial, say: Saying): Block[] {
  if (places.length === 0) return [say.heading('where', 'where'), say.paragraph('where-none', 'noPlaces')];
  const rows = places.map(({ state, awards: value }) => ({ state, label: nameOf(state, say), value }));
  const measure = number('awards', say.of('awards'));
  return [
    say.heading('where', 'where'),
    { kind: 'map', id: 'map', title: say.of('map'), sources: ['ledger'], of: say.of('state'), measure, rows },
    say.note('map-note', 'mapNote', 'mapText'),
  ];
}

const nameOf = (state: StateCode, say: Saying): string => states.label(state)[say.locale];

/** Need beside money: each source by itself, with its dates and caveats (V4, V7). */
export function needBlocks({ need }: ImpactMaterial, say: Saying): Block[] {
  const tables = need.tables.flatMap((table, at) => tableOf(table, at, say));
  return [
    say.heading('need', 'need'),
    say.note('need-note', 'needNote', 'needText'),
    ...(tables.length > 0 ? tables : [say.paragraph('need-none', 'noNeed')]),
  ];
}

function tableOf(
  { label, unit, publisher, editionYear, caveats, rows }: NeedTable,
  at: number,
  say: Saying,
): Block[] {
  const year = editionYear === null ? say.of('noYear') : String(editionYear);
  const title = say.of('needTable', { label: label[say.locale], publisher, year });
  const columns = [
    ...[words('state', say.of('state')), words('time', say.of('time'))],
    ...[
      number('figure', `${say.of('figure')}: ${unit[say.locale]}`),
      words('qualifier', say.of('qualifier')),
    ],
  ];
  const lines = rows.map(({ state, start, end, value, qualifier }): ReportCell[] => [
    ...[nameOf(state, say), start === end ? start || '—' : `${start || '…'} – ${end || '…'}`],
    ...[value, qualifier[say.locale]],
  ]);
  const id = `need-${at + 1}`;
  const text = caveats.map((caveat) => caveat[say.locale]).join(' ');
  return [
    { kind: 'table', id, title, sources: [sourceOfNeed(at)], columns, rows: lines, total: null },
    ...(text ? [{ kind: 'note', id: `${id}-note`, title: say.of('needCaveats'), text } as const] : []),
  ];
}

export const sourceOfNeed = (at: number): string => `need-${at + 1}`;

/** States that a reader may take for served or for quiet, and should not. */
export function gapBlocks({ need: { thin, silent } }: ImpactMaterial, say: Saying): Block[] {
  const listed = (id: 'thin' | 'silent', codes: readonly StateCode[]): Block => ({
    ...{ kind: 'note', id, title: say.of(id) },
    text: codes.length > 0 ? codes.map((code) => nameOf(code, say)).join(', ') : say.of('none'),
  });
  return [listed('thin', thin), listed('silent', silent)];
}
