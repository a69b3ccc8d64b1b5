import { grantIndicators } from './grant-indicators';
import { definitionsOf, type IndicatorDefinition } from './indicator-definitions';
import { historyIn, historyOf } from './indicator-history';

const FIRST: IndicatorDefinition = {
  ...{ version: 1, since: '2000-01-01', kind: 'output', unit: 'persons' },
  ...{ counted: { es: 'Cada persona.', en: 'Each person.' }, breakdowns: ['sex', 'origin'], sdg: ['8.7'] },
};
const changedBy = (more: Partial<IndicatorDefinition>): readonly string[] =>
  historyIn([FIRST, { ...FIRST, version: 2, since: '2028-01-01', ...more }])[0]!.changed;

describe('the history of an indicator', () => {
  it.each<[Partial<IndicatorDefinition>, string[]]>([
    [{}, []],
    [{ unit: 'cases' }, ['unit']],
    [{ counted: { es: 'Cada persona.', en: 'Every person.' } }, ['counted']],
    [{ breakdowns: ['origin', 'sex'] }, []],
    [{ breakdowns: ['sex'], sdg: ['8.7', '16.2'] }, ['breakdowns', 'sdg']],
  ])('a version with %j changed %j', (more, changed) => expect(changedBy(more)).toEqual(changed));

  it('begins with the latest, and the first changed nothing', () => {
    const versions = [FIRST, { ...FIRST, version: 2, unit: 'cases' as const }];
    const history = historyIn(versions);
    expect(history.map(({ version }) => version)).toEqual([2, 1]);
    expect(history[1]!.changed).toEqual([]);
    expect(versions[0]).toBe(FIRST);
  });

  it.each(grantIndicators.codes)(
    '%s: all its versions, none of which says the same as the one before',
    (code) => {
      const history = historyOf(code);
      expect(history).toHaveLength(definitionsOf(code).length);
      expect(history.slice(0, -1).filter(({ changed }) => changed.length === 0)).toEqual([]);
    },
  );
});
