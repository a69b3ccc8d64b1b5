import { buildIndicator } from '../../apps/server/src/pages/evidence/build-indicator';
import { needFixture } from '../../apps/server/src/pages/fixtures/need.fixture';
import { pageFor } from '../../apps/server/src/pages/fixtures/page.fixture';
import type { NeedFigureView } from '../../apps/server/src/pages/need/need.view';
import {
  buildSeries,
  filterConflicts,
  listIndicators,
  loadEvidence,
  type EvidenceBase,
  type Observation,
} from '@puente/evidence';
import { writeXlsx } from '@puente/rendering';
import { inflateRawSync } from 'node:zlib';
import { reportFigure } from './proof-run';

const base = loadEvidence();
const codes = listIndicators(base).map(({ indicator }) => indicator.code);

/** Pairs of figures that some series joins by a line. */
function joinedPairs(of: EvidenceBase): [string, string][] {
  const lines = codes.flatMap((code) => buildSeries(of, code)!.panels.flatMap((panel) => panel.lines));
  return lines.flatMap(({ figures, joins }) =>
    joins.map(([from, to]): [string, string] => [figures[from]!.id, figures[to]!.id]),
  );
}

/** The hatched states of the map, and those of the tiles. */
const hatched = ({ map, tiles }: NeedFigureView): string[][] =>
  [
    map.svg.matchAll(/<path class="state no-data" data-state="([^"]+)"/g),
    tiles.svg.matchAll(/<g data-state="([^"]+)"><title>[^<]*<\/title><rect class="state no-data"/g),
  ].map((found) => [...found].map(([, code]) => code!).sort());

const changed = (id: string, change: Partial<Observation>): EvidenceBase => ({
  ...base,
  observations: base.observations.map((each) => (each.id === id ? { ...each, ...change } : each)),
});

/** E1: what the pages and files of the evidence base may never say, over the whole evidence base. */
describe('E1 evidence drawn', () => {
  const figures: string[] = [];
  afterAll(() =>
    reportFigure({
      test: 'E1',
      title: 'Evidence drawn',
      figure: figures.join('; '),
      target: 'every value drawn once, every gap a gap; 0 lines across definitions; 0 set aside; 0 formulas',
    }),
  );

  const pages = codes.map((code) =>
    buildIndicator(pageFor('es', 'Evidencia', `evidence/indicators/${code}`, 'officer'), base, {
      series: buildSeries(base, code)!,
      conflicts: filterConflicts(base, { indicator: code }),
    }),
  );
  const drawn = pages.flatMap(({ panels }) => panels.filter(({ wide }) => wide !== null));

  it('draws as many values as the sources give, and what they leave out as gaps alone', () => {
    const count = (svg: string, mark: RegExp): number => svg.match(mark)?.length ?? 0;
    const dated = new Set(base.observations.filter(({ periodStart }) => periodStart).map(({ id }) => id));
    const wrong = drawn.filter(({ wide, table }) => {
      const rows = table.rows.filter(({ url }) => dated.has(url.split('/').at(-1)!));
      const given = rows.filter(({ value }) => value !== null).length;
      const circles = count(wide!.svg, /<circle class="(point|hollow)"/g);
      return circles !== given || count(wide!.svg, /class="not-told"/g) !== rows.length - given;
    });
    expect(drawn.length).toBeGreaterThan(15);
    figures.push(`${wrong.length} of ${drawn.length} charts draw other values or gaps`);
    expect(wrong.map(({ title }) => title)).toEqual([]);
  });

  it('hatches on maps and tiles the states of which nothing is told, and no other', () => {
    const view = needFixture('es');
    const silent = view.rows.filter(({ value }) => value === 'No informado').map(({ code }) => code);
    const unfunded = view.rows.filter(({ committed }) => committed.length === 0).map(({ code }) => code);
    expect([silent.length, unfunded.length].every((count) => count > 0 && count < 32)).toBe(true);
    expect(hatched(view.signal!)).toEqual([silent.sort(), silent]);
    expect(hatched(view.money)).toEqual([unfunded.sort(), unfunded]);
  });

  it('joins no two figures of which one is by another definition, source, edition or unit', () => {
    const pairs = joinedPairs(base);
    expect(pairs.length).toBeGreaterThan(10);
    const changes = [{ scope: 'cndh' }, { source: 'hip' }, { editionYear: 1999 }, { unit: 'calls' }];
    const still = pairs.flatMap(([from, to]) =>
      changes
        .filter((change) =>
          joinedPairs(changed(to, change)).some(([one, next]) => one === from && next === to),
        )
        .map((change) => `${from} ${to} ${JSON.stringify(change)}`),
    );
    figures.push(
      `${still.length} of ${pairs.length} joined pairs stay joined when one changes its definition`,
    );
    expect(still).toEqual([]);
  });

  it('counts nothing that is set aside', () => {
    const aside = base.observations.filter(({ quarantine }) => quarantine !== null).map(({ id }) => id);
    const shown = pages.flatMap(({ panels, rest }) =>
      [...panels.flatMap(({ table }) => table.rows), ...(rest?.table.rows ?? [])].map(({ url }) =>
        url.split('/').at(-1)!,
      ),
    );
    expect(aside.length).toBeGreaterThan(30);
    const counted = shown.filter((id) => aside.includes(id));
    figures.push(`${counted.length} of ${aside.length} set aside are shown`);
    expect(counted).toEqual([]);
    expect(shown).toHaveLength(base.observations.length - aside.length);
  });

  it('writes no cell that a spreadsheet could run', () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'];
    const archive = writeXlsx([{ name: 'x', header: ['a'], rows: texts.map((text) => [text]) }]);
    const start = archive.indexOf('xl/worksheets/sheet1.xml') + 'xl/worksheets/sheet1.xml'.length;
    const xml = inflateRawSync(archive.subarray(start)).toString();
    expect(xml.match(/preserve">&#39;/g)).toHaveLength(texts.length);
    expect(xml).not.toMatch(/<f[ >]/);
  });
});
