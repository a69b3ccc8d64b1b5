import { layOut, type ReportDocument } from '@puente/rendering/core';
import { impactFigures, impactReport, inScope, type ImpactFacts } from '.';
import { bySex, count, factsFixture, materialFixture, SCOPE, TEXTS } from './impact.fixture';

const block = (document: ReportDocument, id: string) => document.blocks.find((each) => each.id === id);
const rowsOf = (document: ReportDocument, id: string) => {
  const found = block(document, id);
  return found?.kind === 'table' ? found.rows : undefined;
};
const PUBLIC = { ...SCOPE, audience: 'public' } as const;
const figuresOf = (facts: ImpactFacts, scope = SCOPE, funderId = 'f1') =>
  impactFigures(inScope(facts, scope), scope, { funderId, edition: 'e' });

describe('breakdowns of counts', () => {
  const facts = factsFixture();

  it('stand as tables with their part of the total, drawn as they are told', () => {
    const report = impactReport(materialFixture(), TEXTS, 'en');
    expect(rowsOf(report, 'part-1-sex')).toEqual([
      ['Female', 150, 58.8],
      ['Male', 93, 36.5],
      ['Not known', 12, 4.7],
    ]);
    expect(block(report, 'part-1-sex')).toMatchObject({ total: ['Total', 255, 100] });
    expect(block(report, 'part-1-sex-chart')).toMatchObject({
      rows: [{ value: 150 }, { value: 93 }, { value: 12 }],
    });
  });

  it('count as not known whomever a report does not break down', () => {
    const some = { ...facts, parts: facts.parts.filter(({ awardId }) => awardId !== 'a0') };
    const report = impactReport(materialFixture(SCOPE, some), TEXTS, 'en');
    expect(rowsOf(report, 'part-1-sex')!.map((row) => row[1])).toEqual([125, 78, 52]);
  });

  it('tell in no table, drawing or percentage what is withheld', () => {
    const [first] = facts.counts;
    const parts = facts.counts.flatMap((each) =>
      bySex(each, { female: 7_013, male: 60_000, unknown: 2_987 }),
    );
    const counts = facts.counts.map((each) => ({ ...each, value: 70_000 }));
    const isHidden = (key: readonly string[]) => key.at(-1) === 'female' || key.at(-1) === 'unknown';
    const material = materialFixture(SCOPE, { ...facts, counts, parts }, isHidden);
    expect(first).toBeDefined();
    for (const locale of ['es', 'en'] as const) {
      const report = impactReport(material, TEXTS, locale);
      expect(rowsOf(report, 'part-1-sex')!.map((row) => row.slice(1))).toEqual([
        [{ kept: true }, { kept: true }],
        [360_000, 85.7],
        [{ kept: true }, { kept: true }],
      ]);
      const text = JSON.stringify(layOut(report, 'hash')).replace(/[,\s\u00a0]/g, '');
      for (const hidden of ['42078', '17922', '10.0%', '4.3%']) expect(text).not.toContain(hidden);
    }
  });

  it('are nothing beside a total that is withheld', () => {
    const material = materialFixture(SCOPE, facts, (key) => key.at(-1) === 'total');
    const report = impactReport(material, TEXTS, 'es');
    expect(rowsOf(report, 'part-1-sex')!.flatMap((row) => row.slice(1))).toEqual(
      Array.from({ length: 6 }, () => ({ kept: true })),
    );
    expect(block(report, 'part-1-sex-chart')).toBeUndefined();
  });

  it('are asked for after their total, each in a subject of its own, with zeros of sensitive groups', () => {
    const forms = facts.counts.flatMap((each) =>
      bySex(each, { 'forced-labour': 4 }).map((part) => ({ ...part, breakdown: 'form' as const })),
    );
    const [, sex, form] = figuresOf({ ...facts, parts: [...facts.parts, ...forms] });
    expect(sex).toMatchObject({
      name: 'result.people-accompanied.v1.sex',
      figures: { subject: 'reported.people-accompanied.v1.sex', isSensitive: false },
      within: { name: 'result.people-accompanied.v1', whole: { table: { dimensions: ['reports'] } } },
    });
    expect(form).toMatchObject({ figures: { isSensitive: true }, within: { whole: null } });
  });
});

describe('the reports that counts are told apart by', () => {
  const facts = factsFixture();
  const reportsOf = (some: ImpactFacts, funderId: string) =>
    figuresOf(some, SCOPE, funderId)[0]!.figures.table.cells[0]!.key[0]!.split('+');

  it('are one where two funders accepted the same', () => {
    const shared = facts.counts.map((each) => ({ ...each, recipientId: `other-${each.recipientId}` }));
    expect(reportsOf({ ...facts, counts: shared }, 'f2')).toEqual(reportsOf(facts, 'f1'));
  });

  it('say whatever was asked for: another time or filter of the same reports is the same', () => {
    const scope = { ...SCOPE, from: '2026-03-01' as typeof SCOPE.from, strategy: 'direct-services' } as const;
    expect(figuresOf(facts, scope)[0]!.figures.table).toEqual(figuresOf(facts)[0]!.figures.table);
  });
});

describe('targets', () => {
  it('are those of awards that have one, once each, with how many do', () => {
    const facts = factsFixture();
    const [one, ...others] = facts.counts;
    const again = count(facts.awards[1]!, 9, { reportId: 'r-later', target: 50 });
    const counts = [{ ...one!, target: null }, ...others, again];
    const report = impactReport(materialFixture(SCOPE, { ...facts, counts }), TEXTS, 'en');
    expect(rowsOf(report, 'targets')).toEqual([['People accompanied', 250, 5, 6, 264]]);
    expect(block(report, 'targets-chart')).toMatchObject({ rows: [{ target: 250, actual: 264 }] });
  });

  it('are told to the public as the register lets them out, and no number of awards with them', () => {
    const names = figuresOf(factsFixture(), PUBLIC as never).map(({ name }) => name);
    expect(names).toContain('target.people-accompanied.v1');
    const kept = materialFixture(PUBLIC, factsFixture(), (key) => key.length <= 2 && !key.includes('f1'));
    expect(kept.results[0]!.target).toEqual({
      ...{ sum: { kept: true }, stating: { kept: true }, reporting: { kept: true } },
    });
  });
});

describe('money that one funder gave', () => {
  it('is that of awards given on from it, told apart as such', () => {
    const facts = factsFixture();
    const awards = facts.awards.map((each, at) => ({
      ...each,
      ...(at < 2 ? { sourceTenantId: 's1', sourceId: `s-${at}` } : {}),
    }));
    const scope = { ...PUBLIC, source: 's1' };
    const own = inScope({ ...facts, awards }, scope);
    expect(own.awards.map(({ id }) => id)).toEqual(['a0', 'a1']);
    expect(own.counts).toHaveLength(2);
    const money = impactFigures(own, scope, { funderId: 'f1', edition: 'e' }).find(
      ({ name }) => name === 'awards',
    );
    expect(money!.figures.table.dimensions).toEqual(['funder', 'period', 'given-on', 'region']);
  });
});
