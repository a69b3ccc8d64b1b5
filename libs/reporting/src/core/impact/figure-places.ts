import { canonicalJson } from '@puente/kernel';
import { isKept, twinOf, type ReportCell, type ReportDocument } from '@puente/rendering/core';
import { indicatorFacts, type IndicatorKind } from '@puente/taxonomy/core';
import type { ImpactMaterial, MoneyLine } from './impact-material';
import { MONEY_CUTS, type MoneyCut } from './impact-money';
import { namedRows } from './need-origin';
import { sourceOfNeed } from './place-blocks';
import { isDrawn, MOST_CHARTS } from './result-blocks';
import { partsName, resultName, targetName } from './result-figures';
import type { ResultLine } from './result-lines';

interface Placed {
  readonly name: string;
  readonly value: ReportCell;
}
type Row = readonly (Placed | null)[];
type Block = readonly [id: string, rows: readonly Row[]];

/** The names of figures by the block that prints them, row by row and column by column; null where a cell is none. */
export type FigurePlaces = ReadonlyMap<string, readonly (readonly (string | null)[])[]>;

/**
 * Which figure stands in which cell of a document. Names stand beside the document and not in it, so that what is approved is the
 * same with and without them. A cell that does not hold what the figure says, as in a document from before, or that is withheld,
 * leads nowhere.
 */
export function figurePlaces(material: ImpactMaterial, { blocks }: ReportDocument): FigurePlaces {
  const cells = new Map(blocks.map((block) => [block.id, cellsOf(block)]));
  return new Map(
    placed(material).map(([id, rows]) => {
      const printed = cells.get(id) ?? [];
      return [
        id,
        rows.map((row, at) => row.map((figure, column) => nameIn(figure, printed[at]?.[column]))),
      ] as const;
    }),
  );
}

function nameIn(figure: Placed | null, cell: ReportCell | undefined): string | null {
  if (!figure || cell === undefined || isKept(cell)) return null;
  return canonicalJson(cell) === canonicalJson(figure.value) ? figure.name : null;
}

/** The values of a block as its table has them; of a strip of figures one row for each. */
function cellsOf(block: ReportDocument['blocks'][number]): readonly (readonly ReportCell[])[] {
  switch (block.kind) {
    case 'metrics':
      return block.items.map(({ value }) => [value]);
    case 'table':
      return block.rows;
    case 'chart':
    case 'map':
      return twinOf(block).rows;
    default:
      return [];
  }
}

function placed(material: ImpactMaterial): Block[] {
  const { awards, nonprofits, money, cuts, results, places, need } = material;
  const own = (value: ReportCell): Row => [{ name: 'awards', value }];
  return [
    [
      'glance',
      [
        ...[own(awards), own(nonprofits)],
        ...money.flatMap((line) => moneyRow(line, null).map((figure): Row => [figure])),
      ],
    ],
    ['money-total', money.map((line) => [null, ...moneyRow(line, null)])],
    ...MONEY_CUTS.flatMap((cut) => cutBlocks(cut, cuts[cut])),
    ...(['output', 'outcome'] as const).map((kind) => resultTable(kind, results)),
    ...results.filter(isDrawn).slice(0, MOST_CHARTS).map(regionChart),
    ...targetBlocks(results),
    ...results.flatMap(partBlocks),
    ['map', places.map(({ state, awards: value }) => [null, null, { name: `place.${state}`, value }])],
    ...need.tables.map((table, at): Block => [
      sourceOfNeed(at),
      namedRows(table).map(({ name, row: { value } }) => [null, null, { name, value }, null]),
    ]),
  ];
}

function moneyRow({ value, currency, committed, paid }: MoneyLine, cut: MoneyCut | null): Placed[] {
  const name = cut ? `money.${currency}.${cut}.${value}` : `money.${currency}`;
  return [
    { name, value: committed },
    { name, value: paid },
  ];
}

function cutBlocks(cut: MoneyCut, lines: readonly MoneyLine[]): Block[] {
  const currencies = [...new Set(lines.map(({ currency }) => currency))];
  return [
    [`money-${cut}`, lines.map((line) => [null, null, ...moneyRow(line, cut)])],
    ...currencies.map((currency): Block => [
      `${cut}-${currency.toLowerCase()}`,
      lines.filter((line) => line.currency === currency).map((line) => [null, moneyRow(line, cut)[0]!]),
    ]),
  ];
}

const totalOf = ({ indicator, definition, total }: ResultLine): Placed => ({
  ...{ name: resultName(indicator, definition), value: total },
});

const resultTable = (kind: IndicatorKind, results: readonly ResultLine[]): Block => [
  `${kind}s`,
  results
    .filter(({ indicator }) => indicatorFacts(indicator).kind === kind)
    .map((line) => [null, null, totalOf(line)]),
];

const regionChart = ({ indicator, definition, regions }: ResultLine, at: number): Block => [
  `result-${at + 1}`,
  regions.map(({ value, count }) => [
    ...[null, { name: `${resultName(indicator, definition)}.region.${value}`, value: count }],
  ]),
];

function targetBlocks(results: readonly ResultLine[]): Block[] {
  const aimed = results.flatMap((line) => {
    const { indicator, definition, target } = line;
    const name = targetName(indicator, definition);
    return target ? [{ target, total: totalOf(line), sum: { name, value: target.sum }, name }] : [];
  });
  return [
    [
      'targets',
      aimed.map(({ sum, target, total, name }) => [
        ...[null, sum, { name, value: target.stating }, null, total],
      ]),
    ],
    ['targets-chart', aimed.map(({ sum, total }) => [null, sum, total])],
  ];
}

function partBlocks(line: ResultLine, at: number): Block[] {
  const { indicator, definition, breakdowns } = line;
  return breakdowns.flatMap(({ breakdown, parts }) => {
    const name = partsName(indicator, definition, breakdown);
    const rows = parts.map(({ value, count }): Row => [
      ...[null, { name: `${name}.${value}`, value: count }],
    ]);
    const id = `part-${at + 1}-${breakdown}`;
    return [
      [id, rows],
      [`${id}-chart`, rows],
    ] as Block[];
  });
}
