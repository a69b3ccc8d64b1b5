import type { DateOnly } from '@puente/kernel';
import { OBSERVATION_COLUMNS, readObservations, type ObservationColumn } from './read-observations';
import { readIndicators, readVocabularies } from './vocabulary';

const bytes = (text: string) => new TextEncoder().encode(text);
const RULES = {
  vocabularies: readVocabularies(
    bytes(
      'list,code,es,en\nunit,persons,p,p\nunit,percent,%,%\nqualifier,exact,e,e\nscope,unstated,s,s\n' +
        'quarantine_reason,foreign,f,f\nbreakdown.sex,female,f,f\nbreakdown.level,federal,f,f\ngeography,MX-31,m,m',
    ),
    bytes('code,es,en\nnot-reported,n,n'),
  ),
  indicators: readIndicators(
    bytes(
      'code,unit,stage,name_es,name_en\nvictims,persons,identified,v,v\nshare,percent,,s,s\nchange-in-x,percent,,c,c',
    ),
  ),
  today: '2026-11-22' as DateOnly,
};
const GOOD: Readonly<Record<ObservationColumn, string>> = {
  id: 'a-1',
  locator: '¶1',
  indicator: 'victims',
  value: '7',
  unit: 'persons',
  qualifier: 'exact',
  period_start: '2017',
  period_end: '2017-06',
  edition_year: '2018',
  geography: 'MX',
  breakdown: 'sex=female',
  scope: 'unstated',
  denominator: '',
  reporter: 'X',
  confidence: 'high',
  caveats: '',
  twin_of: '',
  quarantined: 'no',
  quarantine_reason: '',
};

function read(...rows: Partial<Record<ObservationColumn, string>>[]) {
  const lines = rows.map((row) =>
    OBSERVATION_COLUMNS.map((column) => ({ ...GOOD, ...row })[column]).join(','),
  );
  return readObservations(bytes([OBSERVATION_COLUMNS.join(','), ...lines].join('\n')), 'a', RULES);
}

describe('readObservations', () => {
  it('reads a row with all that says what it is', () => {
    expect(read({}).observations).toEqual([
      expect.objectContaining({
        id: 'a-1',
        source: 'a',
        value: 7,
        periodStart: '2017',
        periodEnd: '2017-06',
        editionYear: 2018,
        breakdown: { sex: 'female' },
        quarantine: null,
      }),
    ]);
  });

  it.each<[Partial<Record<ObservationColumn, string>>, string]>([
    [{ unit: 'souls' }, 'code-unknown'],
    [{ unit: 'percent' }, 'code-unknown'],
    [{ indicator: 'share', unit: 'percent', value: '101' }, 'percent-over-100'],
    [{ value: '1 200' }, 'value-invalid'],
    [{ value: '' }, 'null-unexplained'],
    [{ edition_year: '2031' }, 'year-future'],
    [{ period_start: '2027', period_end: '2028' }, 'year-future'],
    [{ period_start: '2017-13', period_end: '2018' }, 'period-invalid'],
    [{ period_start: '2018', period_end: '2017' }, 'period-invalid'],
    [{ geography: 'New Mexico' }, 'place-us-state'],
    [{ geography: 'US-TX' }, 'place-us-state'],
    [{ geography: 'Atlantis' }, 'place-unknown'],
    [{ breakdown: 'sex=left' }, 'code-unknown'],
    [{ caveats: 'nonsense' }, 'code-unknown'],
    [{ locator: '' }, 'value-missing'],
  ])('sets %j aside: %s', (row, code) => {
    const { observations, quarantined } = read(row, { id: 'a-2' });
    expect(observations.map(({ id }) => id)).toEqual(['a-2']);
    expect(quarantined).toMatchObject([{ line: 2 }]);
    expect(quarantined[0]!.faults.map((each) => each.code)).toContain(code);
  });

  it('takes what is allowed', () => {
    const rows = read(
      { id: '1', value: '', caveats: 'not-reported', qualifier: '' },
      { id: '2', indicator: 'change-in-x', unit: 'percent', value: '160' },
      { id: '3', geography: 'US-TX', quarantined: 'yes', quarantine_reason: 'foreign' },
      { id: '4', geography: 'MX-31' },
      { id: '5', period_end: '' },
    );
    expect([rows.quarantined, rows.observations.length]).toEqual([[], 5]);
    expect(rows.observations[2]!.quarantine).toBe('foreign');
  });

  it('takes an id once', () => {
    expect(read({}, {}).quarantined).toMatchObject([{ line: 3, faults: [{ code: 'id-repeated' }] }]);
  });
});
