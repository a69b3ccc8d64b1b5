import { groupBy } from '@puente/kernel';
import { checkEvidence } from './core';
import { loadEvidence } from './load-evidence';

describe('the evidence base', () => {
  const base = loadEvidence();
  const inUse = base.observations.filter(({ quarantine }) => quarantine === null);
  const figure = (id: string) => base.observations.find((each) => each.id === id)!;

  it('holds what the five texts say, and sets aside what is foreign or orphan', () => {
    expect(base.sources.size).toBe(5);
    expect(inUse.length).toBeGreaterThan(250);
    expect(base.observations.length - inUse.length).toBeGreaterThanOrEqual(30);
    expect(base.conflicts.length).toBeGreaterThan(40);
  });

  it('keeps the year of the edition apart from the year of the figure', () => {
    expect(figure('mix-002')).toMatchObject({ value: 95, periodStart: '2017', editionYear: 2018 });
  });

  it('leaves what was not reported empty, and says why', () => {
    const empty = base.observations.filter(({ value }) => value === null);
    expect(empty.length).toBeGreaterThan(0);
    expect(empty.filter(({ caveats }) => caveats.length === 0)).toEqual([]);
  });

  it('says of every count or share of victims that most are never known', () => {
    const ofVictims = inUse.filter(
      ({ indicator, unit, value }) =>
        /^(victims-(?!per-trafficker|punished)|potential-victims|share-of-victims)/.test(indicator) &&
        ['persons', 'percent'].includes(unit) &&
        value !== null,
    );
    expect(ofVictims.length).toBeGreaterThan(60);
    expect(
      ofVictims.filter(({ caveats }) => !caveats.includes('under-reporting')).map(({ id }) => id),
    ).toEqual([]);
  });

  it('lets no place of the United States into use', () => {
    expect(inUse.filter(({ geography }) => geography.startsWith('US-'))).toEqual([]);
  });

  const findings = checkEvidence(base.observations, base.sources, base.claims, base.indicators);
  const explaining = (ids: readonly string[]) =>
    base.conflicts.filter(({ observations }) => ids.every((id) => observations.includes(id)));

  it('explains every figure that its own checks find not to add up', () => {
    expect(findings.filter(({ observations }) => explaining(observations).length === 0)).toEqual([]);
  });

  it('finds by rule what the documentation counts', () => {
    const counts = [...groupBy(findings, ({ rule }) => rule)].map(([rule, found]) => [rule, found.length]);
    const closest = findings.map(
      ({ observations }) =>
        explaining(observations).sort((one, other) => one.observations.length - other.observations.length)[0],
    );
    expect([Object.fromEntries(counts), new Set(closest).size]).toEqual([
      {
        'parts-exceed': 3,
        'breakdowns-differ': 1,
        'share-differs': 1,
        'share-of-known-differs': 1,
        'share-of-other-whole': 1,
        'shares-leave-rest': 2,
        'wholes-differ': 1,
        'outside-limits': 1,
        'value-differs': 1,
        'not-independent': 9,
        'one-value-two-names': 3,
        'gap-in-series': 10,
        'bound-beside-exact': 3,
        'definitions-differ': 1,
        'categories-change': 1,
        'part-outside-whole': 3,
        'bodies-side-by-side': 3,
        'assisted-over-identified': 1,
        'whole-not-stated': 3,
        'shares-of-two-wholes': 1,
        'rates-differ': 8,
        'currencies-move-apart': 1,
        'claim-differs': 3,
        'claim-hides-parts': 1,
        'claim-on-bounds': 1,
        'claim-without-figure': 3,
      },
      39,
    ]);
  });

  it('has a conflict explained in both languages, each between figures that are there', () => {
    for (const { observations, summary } of base.conflicts) {
      expect(observations.length).toBeGreaterThan(0);
      expect([summary.es.length > 20, summary.en.length > 20]).toEqual([true, true]);
    }
  });
});
