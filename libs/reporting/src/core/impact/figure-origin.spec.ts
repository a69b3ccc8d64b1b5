import { isMoney, twinOf, type ReportCell, type ReportDocument } from '@puente/rendering/core';
import {
  figureNames,
  figurePlaces,
  impactReport,
  inScope,
  originOf,
  readMaterial,
  type FigureOrigin,
} from '.';
import { bySex, factsFixture, materialFixture, SCOPE, TEXTS } from './impact.fixture';

describe('the own rows behind a figure', () => {
  const facts = factsFixture();
  const material = materialFixture();
  const own = inScope(facts, SCOPE);
  const rowsOf = (name: string) => originOf(name, material, own)!;

  it('are found for every figure that a report prints, and for no other', () => {
    const names = figureNames(material);
    expect(names).toContain('money.MXN.strategy.direct-services');
    for (const name of names) {
      const { money, awards, counts, evidence } = rowsOf(name);
      const rows = [...money, ...awards, ...counts, ...evidence];
      // That a state is thinly funded may rest on figures of other strategies than those of the report.
      expect([name, rows.length > 0]).toEqual([name, name !== 'thin.MX-CHP']);
    }
    expect(originOf('money.USD', material, own)).toBeNull();
  });

  it('come to the figure', () => {
    const sum = (values: readonly (number | bigint)[]) =>
      values.reduce<bigint>((all, each) => all + BigInt(each), 0n);
    expect(sum(rowsOf('money.MXN').money.map(({ paidMinor }) => BigInt(paidMinor)))).toBe(12_500_005n);
    expect(sum(rowsOf('money.MXN.region.south').money.map((each) => BigInt(each.committedMinor)))).toBe(
      sum(
        own.awards
          .filter(({ states }) => /OAX|CHP/.test(states[0]!))
          .map((each) => BigInt(each.committedMinor)),
      ),
    );
    expect(sum(rowsOf('result.people-accompanied.v1').counts.map(({ value }) => value))).toBe(255n);
    expect(sum(rowsOf('result.people-accompanied.v1.sex.female').counts.map(({ value }) => value))).toBe(
      150n,
    );
    expect(rowsOf('target.people-accompanied.v1').awards).toHaveLength(5);
    expect(rowsOf('place.MX-OAX').awards.map(({ id }) => id)).toEqual(['a0']);
  });

  it('are of evidence the one figure that the source gives of that state, with its dates', () => {
    const { evidence } = rowsOf('need.hotline-cases.x.MX-OAX.1');
    expect(evidence).toMatchObject([
      { table: { publisher: 'A hotline' }, row: { state: 'MX-OAX', value: 0 } },
    ]);
    expect(evidence[0]!.table).not.toHaveProperty('rows');
    expect(originOf('need.hotline-cases.x.MX-OAX.2', material, own)).toBeNull();
  });

  it('are for what is not known the reports too that do not break it down', () => {
    const some = {
      ...own,
      parts: own.counts.slice(1).flatMap((each) => bySex(each, { female: 30, unknown: 5 })),
    };
    const { counts } = originOf(
      'result.people-accompanied.v1.sex.unknown',
      materialFixture(SCOPE, some),
      some,
    )!;
    const known = own.counts.slice(1).reduce((sum, { value }) => sum + value - 30, 0);
    expect(counts.reduce((sum, { value }) => sum + value, 0)).toBe(known + own.counts[0]!.value);
  });
});

describe('the figures of a document', () => {
  const facts = factsFixture();
  const own = inScope(facts, SCOPE);
  const material = materialFixture();
  const document = impactReport(material, TEXTS, 'es');

  it('lead each to rows that come to it', () => {
    const places = figurePlaces(material, document);
    for (const { cell, name } of cellsOf(document, places)) {
      if (!name || name.startsWith('target.')) continue;
      expect([name, saysOf(originOf(name, material, own)!)]).toEqual([
        name,
        expect.arrayContaining([said(cell)]),
      ]);
    }
  });

  it('lead somewhere wherever a number of the report stands, but rates, shares and how many awards report', () => {
    const lost = cellsOf(document, figurePlaces(material, document)).filter(
      ({ cell, name }) => name === null && (typeof cell === 'number' || isValue(cell)),
    );
    expect([...new Set(lost.map(({ block, column }) => `${block} ${column}`))]).toEqual([
      ...['rates 3', 'targets 3', 'part-1-sex 2'],
    ]);
  });

  it('lead nowhere where they are withheld, and where an older document holds something else', () => {
    const kept = materialFixture(SCOPE, facts, () => true);
    const hidden = impactReport(kept, TEXTS, 'es');
    const names = cellsOf(hidden, figurePlaces(kept, hidden)).flatMap(({ name }) => name ?? []);
    expect(names.filter((name) => /^(?:result|place)/.test(name))).toEqual([]);
    const other = cellsOf(document, figurePlaces(kept, document)).flatMap(({ name }) => name ?? []);
    expect(other.filter((name) => /^(?:result|place)/.test(name))).toEqual([]);
  });

  it('still open in reports from before parts, targets and ids of evidence were kept', () => {
    const results = material.results.map(({ breakdowns: _, target: __, ...line }) => line);
    const before = readMaterial({ ...material, results });
    const [name] = figureNames(before).filter((each) => each.startsWith('need.'));
    expect(originOf(name!, before, own)!.evidence[0]!.row.observation).toBeUndefined();
    expect(impactReport(before, TEXTS, 'es').blocks.length).toBeGreaterThan(0);
  });
});

interface Cell {
  readonly block: string;
  readonly column: number;
  readonly cell: ReportCell;
  readonly name: string | null;
}

/** The values of strips, tables and drawings, with the name of the figure that each is. */
function cellsOf({ blocks }: ReportDocument, places: ReturnType<typeof figurePlaces>): Cell[] {
  return blocks.flatMap((block) => {
    const rows = rowsIn(block);
    return rows.flatMap((row, at) =>
      row.map((cell, column) => ({
        ...{ block: block.id, column, cell, name: places.get(block.id)?.[at]?.[column] ?? null },
      })),
    );
  });
}

function rowsIn(block: ReportDocument['blocks'][number]): readonly (readonly ReportCell[])[] {
  if (block.kind === 'metrics') return block.items.map(({ value }) => [value]);
  if (block.kind === 'chart' || block.kind === 'map') return twinOf(block).rows;
  return block.kind === 'table' ? block.rows : [];
}

const isValue = (cell: ReportCell): boolean => cell !== null && isMoney(cell);
const said = (cell: ReportCell): string =>
  cell !== null && isMoney(cell) ? cell.minor : JSON.stringify(cell);

/** All that the rows behind a figure may come to. */
function saysOf({ money, awards, counts, evidence }: FigureOrigin): string[] {
  const minor = (of: 'committedMinor' | 'paidMinor') =>
    String(money.reduce((sum, part) => sum + BigInt(part[of]), 0n));
  if (money.length > 0) return [minor('committedMinor'), minor('paidMinor')];
  if (counts.length > 0) return [String(counts.reduce((sum, { value }) => sum + value, 0))];
  const nonprofits = new Set(awards.map(({ nonprofitId }) => nonprofitId)).size;
  return [
    ...[awards.length, nonprofits].map(String),
    ...evidence.map(({ row }) => JSON.stringify(row.value)),
  ];
}
