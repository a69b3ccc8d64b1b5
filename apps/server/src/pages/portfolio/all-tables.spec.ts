import type { AllPortfolio } from '@puente/portfolio';
import { allTables } from './all-tables';
import { drawn } from './draw-portfolio';

const cell = (key: readonly string[], value: number | null) => ({ key, shown: value !== null, value });
const portfolioOf = (dimensions: readonly string[], cells: ReturnType<typeof cell>[]): AllPortfolio => ({
  ...{ edition: null, underWay: null },
  tables: [{ subject: 'awards.mxn.2026', audience: 'hip', dimensions, verdict: 'publish', cells }],
});

describe('drawings of all organisations’ awards', () => {
  it('are made of what left alone: what is withheld has no bar and no colour', () => {
    const states = portfolioOf(['state'], [cell(['MX-CHP'], 500), cell(['MX-OAX'], null)]);
    const [table] = allTables(states, {}, 'en');
    const { wide, narrow, table: twin } = drawn(table!.drawings![0]!, 'en');
    for (const { svg } of [wide, narrow]) expect(svg).toContain('Oaxaca: Withheld');
    expect(twin.rows).toContainEqual(['Oaxaca', 'Withheld']);
  });

  it('are bars of one dimension where all others are together', () => {
    const cells = [
      cell(['capacity', 'total', 'girls'], 10),
      cell(['capacity', 'total', 'total'], 30),
      cell(['total', 'total', 'girls'], null),
      cell(['total', 'total', 'total'], 90),
    ];
    const [table] = allTables(portfolioOf(['strategy', 'region', 'population'], cells), {}, 'en');
    const told = table!.drawings!.map(({ block }) => [block.id, block.rows.map(({ value }) => value)]);
    expect(told).toEqual([['table-1-strategy', [{ minor: '30000000', currency: 'MXN' }]]]);
  });
});
