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

  it('lets no place of the United States into use', () => {
    expect(inUse.filter(({ geography }) => geography.startsWith('US-'))).toEqual([]);
  });

  it('explains every figure that its own checks find not to add up', () => {
    const explained = (ids: readonly string[]) =>
      base.conflicts.some(({ observations }) => ids.every((id) => observations.includes(id)));
    const findings = checkEvidence(base.observations, base.sources);
    expect(findings.length).toBeGreaterThan(5);
    expect(findings.filter(({ observations }) => !explained(observations))).toEqual([]);
  });

  it('has a conflict explained in both languages, each between figures that are there', () => {
    for (const { observations, summary } of base.conflicts) {
      expect(observations.length).toBeGreaterThan(0);
      expect([summary.es.length > 20, summary.en.length > 20]).toEqual([true, true]);
    }
  });
});
