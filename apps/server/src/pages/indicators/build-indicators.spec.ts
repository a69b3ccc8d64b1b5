import { definitionsOf, grantIndicators } from '@puente/taxonomy';
import { pageFor } from '../fixtures/page.fixture';
import { reportPages } from '../fixtures/reports.fixture';
import { buildIndicators } from './build-indicators';
import { indicatorPath } from './indicator-path';
import { breakdownTable, indicatorTable } from './indicator-tables';

const groups = buildIndicators(pageFor('es', 'Indicadores', 'indicators', 'nonprofit')).groups;
const shown = groups.flatMap(({ indicators }) => indicators);

describe('the page of indicators', () => {
  it('has each indicator once', () =>
    expect(shown.map(({ id }) => id).sort()).toEqual([...grantIndicators.codes].sort()));

  it.each(grantIndicators.codes)('%s: every version stands where links to it lead', (code) => {
    const places = shown.find(({ id }) => id === code)!.versions.map(({ id }) => `indicators#${id}`);
    expect(places.sort()).toEqual(definitionsOf(code).map(({ version }) => indicatorPath(code, version)));
  });

  it('is where a part of a report tells how its count is made', () => {
    const [, , section] = reportPages.find(([name]) => name === 'report-section')!;
    expect(section('en')).toMatchObject({ countedUrl: '/en/indicators#people-accompanied-v1' });
  });

  it('leaves as tables whose rows have all their columns', () => {
    for (const { header, rows } of [indicatorTable(), breakdownTable()]) {
      expect(rows.filter((row) => row.length !== header.length)).toEqual([]);
    }
  });
});
