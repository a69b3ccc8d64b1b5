import { loadEvidence } from './load-evidence';
import { conflictsCsv, observationsCsv } from './evidence-csv';

describe('files of evidence', () => {
  const base = loadEvidence();

  it('hold every figure, empty where the source gives none, under every column of its record', () => {
    const [header, ...lines] = observationsCsv(base.observations, base).trim().split('\r\n');
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
    const lines = conflictsCsv(base.conflicts).trim().split('\r\n');
    expect(lines).toHaveLength(1 + base.conflicts.flatMap(({ observations }) => observations).length);
  });
});
