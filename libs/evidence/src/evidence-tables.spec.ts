import { loadEvidence } from './load-evidence';
import { tableCsv } from '@puente/rendering/core';
import { buildSeries } from './core';
import { conflictsTable, observationsTable, seriesTable, sourcesTable, wordsTable } from './evidence-tables';

describe('files of evidence', () => {
  const base = loadEvidence();

  it('hold every figure, empty where the source gives none, under every column of its record', () => {
    const [header, ...lines] = tableCsv(observationsTable(base.observations, base)).trim().split('\r\n');
    expect(header!.split(',')).toHaveLength(21);
    expect(lines).toHaveLength(base.observations.length);
    expect(lines.find((line) => line.startsWith('mix-002,'))).toContain(
      ',95,persons,exact,2017,2017,2018,MX,level=all,',
    );
    expect(lines.find((line) => line.startsWith('tip2014-013,'))).toContain(
      ',,investigations,,2013,2013,2014,MX,',
    );
  });

  it('hold a row for each figure of each conflict', () => {
    const lines = tableCsv(conflictsTable(base.conflicts)).trim().split('\r\n');
    expect(lines).toHaveLength(1 + base.conflicts.flatMap(({ observations }) => observations).length);
  });

  it('say of a series where a line may join, and nothing of what is set aside', () => {
    const { rows } = seriesTable(buildSeries(base, 'victims-identified')!, base);
    const of = (id: string): unknown[] => rows.find((row) => row[3] === id)!.slice(0, 3);
    expect([of('mix-111')[2], of('mix-110')[2], of('mix-103')[2]]).toEqual([false, true, true]);
    expect(of('delgado-029')[1]).not.toBe(of('mix-111')[1]);
    const aside = base.observations.filter(({ quarantine }) => quarantine !== null).map(({ id }) => id);
    expect(rows.filter((row) => aside.includes(String(row[3])))).toEqual([]);
  });

  it('bring every word and source that a reader needs', () => {
    const words = new Set(wordsTable(base).rows.map(([list, code]) => `${String(list)}:${String(code)}`));
    const used = base.observations.flatMap(({ indicator, unit, caveats }) => [
      `indicator:${indicator}`,
      `unit:${unit}`,
      ...caveats.map((code) => `caveat:${code}`),
    ]);
    expect(used.filter((word) => !words.has(word))).toEqual([]);
    expect(sourcesTable(base).rows).toHaveLength(base.sources.size);
  });
});
