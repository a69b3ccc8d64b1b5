import fc from 'fast-check';
import { differencesOf, layOut, type ReportDocument } from '@puente/rendering/core';
import { strategies } from '@puente/taxonomy/core';
import { claimsIn, countedOnce, impactFigures, impactReport, inScope, parseScope, quartersOf } from '.';
import { byStrategy, regionBucket } from './in-scope';
import { NO_TEXTS, textFaults, translationFaults } from './impact-texts';
import { award, count, factsFixture, materialFixture, SCOPE, TEXTS } from './impact.fixture';
import { untoldNumbers } from './told-numbers';

const PUBLIC = { ...SCOPE, audience: 'public' } as const;
const block = (document: ReportDocument, id: string) => document.blocks.find((each) => each.id === id);
/** Every text that a reader of any format sees, drawings and their alternative texts too. */
const printedOf = (document: ReportDocument): string => JSON.stringify(layOut(document, 'hash'));

describe('what a report is about', () => {
  const input = { audience: 'funder', from: '2026-01-01', to: '2026-12-31', day: '2027-01-15' };
  const any = { strategy: '', region: '', population: '' };

  it.each([
    [{}, []],
    [{ audience: 'hip' }, ['audience']],
    [{ from: '2026-02-30' }, ['from']],
    [{ to: '2025-12-31' }, ['to']],
    [{ to: '2033-01-01' }, ['to']],
    [{ day: '2025-12-31' }, ['day']],
    [{ region: 'east', strategy: 'all' }, ['strategy', 'region']],
  ])('%j is refused for %j', (more, fields) => {
    expect((parseScope({ ...input, ...any, ...more }).errors ?? []).map(({ field }) => field)).toEqual(
      fields,
    );
  });

  it('touches quarters that add up to years', () => {
    const quarters = quartersOf({ ...SCOPE, from: '2025-11-30' as never, to: '2026-04-01' as never });
    expect(quarters).toBe('2025-q4+2026-q1+2026-q2');
  });
});

describe('awards in scope', () => {
  it('count a chain once, where it was given first', () => {
    const chain = [award('a'), award('b', { sourceId: 'a' }), award('c', { sourceId: 'x' })];
    expect(countedOnce(chain).map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('count a report once that several awards accepted', () => {
    const [one, other] = [award('a'), award('b', { nonprofitId: 'n-a' })];
    const counts = [count(one, 40), count(other, 40, { reportId: 'r-a' })];
    expect(inScope({ ...factsFixture(), awards: [one, other], counts }, SCOPE).counts).toHaveLength(1);
  });

  it('are in no region when they are for several, and never split by a guess', () => {
    expect([
      regionBucket([]),
      regionBucket(['MX-OAX', 'MX-CHP']),
      regionBucket(['MX-OAX', 'MX-SON']),
    ]).toEqual([...['not-told', 'south', 'several']]);
  });

  it('are split among strategies without losing a centavo', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.integer({ min: 1, max: 99 }),
        (minor, percent) => {
          const [one, other] = strategies.codes;
          const parts = byStrategy(minor, [
            { code: one!, percent },
            { code: other!, percent: 100 - percent },
          ]);
          expect(parts.reduce((sum, each) => sum + each.minor, 0n)).toBe(minor);
        },
      ),
    );
  });
});

describe('figures for the register', () => {
  const names = (scope: typeof SCOPE) =>
    impactFigures(inScope(factsFixture(), scope), scope, { funderId: 'f1', edition: 'e' }).map(
      ({ name }) => name,
    );

  it('are all counts, and for the public the money and the number of awards too', () => {
    expect(names(SCOPE)).toEqual([
      ...['result.people-accompanied.v1', 'result.people-accompanied.v1.sex', 'states'],
    ]);
    expect(names(PUBLIC)).toHaveLength(11);
  });

  it('place no nonprofit that did not choose to be known', () => {
    const facts = { ...factsFixture(), awards: [award('a', { mayBePlaced: false }), award('b')] };
    const states = impactFigures(facts, SCOPE, { funderId: 'f1', edition: 'e' }).at(-1);
    const contributors = states!.figures.table.cells.flatMap(({ contributors: of }) =>
      of && 'named' in of ? [...of.named.keys()] : [],
    );
    expect(contributors).toEqual(['n-b']);
  });

  it('are told apart by what was asked for, and not twice by the same', () => {
    const scope = { ...SCOPE, region: 'south' } as const;
    const asked = impactFigures(inScope(factsFixture(), scope), scope, { funderId: 'f1', edition: 'e' });
    const states = asked.find(({ name }) => name === 'states')!;
    expect(states.figures.table.dimensions).toEqual(['funder', 'period', 'region', 'state']);
  });
});

describe('an impact report', () => {
  const material = materialFixture();
  const [es, en] = [impactReport(material, TEXTS, 'es'), impactReport(material, TEXTS, 'en')];

  it('says the same in both languages', () => expect(differencesOf(es, en)).toEqual([]));

  it('has its parts in order', () => {
    const headings = es.blocks.filter(({ kind }) => kind === 'heading').map(({ id }) => id);
    expect(headings).toEqual([
      ...['summary', 'money', 'done', 'changed', 'targets-head', 'parts', 'where', 'need', 'voices', 'gaps'],
      'method',
    ]);
    expect(['sources', 'left-out'].every((id) => block(es, id))).toBe(true);
  });

  it('is the same text from the same material', () => {
    expect(impactReport(materialFixture(), TEXTS, 'es')).toEqual(es);
  });

  it('tells a funder its own money exactly, a chain once, and with currency and rate', () => {
    expect(block(es, 'money-total')).toMatchObject({
      rows: [['MXN', { minor: '50000000', currency: 'MXN' }, { minor: '12500005', currency: 'MXN' }]],
    });
    expect(block(es, 'rates')).toMatchObject({ rows: [['MXN → USD', '2026-05-02', 'El banco', 0.05125]] });
  });

  it('rounds money for the public to steps, and tells no number of nonprofits', () => {
    const report = impactReport(materialFixture(PUBLIC), TEXTS, 'en');
    expect(block(report, 'money-total')).toMatchObject({
      rows: [['MXN', { minor: '50000000' }, { minor: '15000000' }]],
    });
    expect(block(report, 'glance')).toMatchObject({
      items: [{ value: 5 }, { value: { kept: true } }, {}, {}],
    });
    expect(block(report, 'rates')).toBeUndefined();
  });

  it('keeps what the register hides out of tables, drawings and their alternative texts', () => {
    const facts = factsFixture();
    const counts = facts.awards.map((each, at) => count(each, 70_100 + at * 11));
    const isHidden = (key: readonly string[]) => key.at(-1) === 'south' || key.at(-1) === 'total';
    const shown = materialFixture(SCOPE, { ...facts, counts }, isHidden);
    const printed = (['es', 'en'] as const).map((locale) => printedOf(impactReport(shown, TEXTS, locale)));
    const south = 70_100 + 70_111;
    const total = counts.reduce((sum, { value }) => sum + value, 0);
    for (const text of printed.map((each) => each.replace(/[,\s\u00a0]/g, ''))) {
      for (const hidden of [south, total]) expect(text).not.toContain(String(hidden));
      expect(text).toContain('70133');
    }
  });

  it('prints nothing of figures that may not leave at all', () => {
    const none = materialFixture(PUBLIC, factsFixture(), () => true);
    const report = impactReport(none, TEXTS, 'es');
    const outputs = block(report, 'outputs');
    expect(outputs?.kind === 'table' && outputs.rows.map((row) => row[2])).toEqual([{ kept: true }]);
    expect(report.blocks.some(({ kind }) => kind === 'chart')).toBe(false);
  });

  it('marks that people may stand in two nonprofits’ counts, and what was estimated', () => {
    expect(material.results).toMatchObject([{ overlap: 'possible', quality: 'counted' }]);
    const one = factsFixture();
    const alone = {
      ...one,
      counts: [count(one.awards[0]!, 50, { quality: 'estimated', overlap: 'unknown' })],
    };
    expect(materialFixture(SCOPE, alone).results).toMatchObject([
      { overlap: 'unknown', quality: 'estimated' },
    ]);
  });

  it('names no nonprofit and shows zero and not known apart', () => {
    expect(JSON.stringify([es, en])).not.toMatch(/n-a\d|Award a\d/);
    const need = block(es, 'need-1');
    expect(need?.kind === 'table' && need.rows.map((row) => row[2])).toEqual([0, null]);
  });
});

describe('texts of editors', () => {
  const said = (es: string, en = 'x') => ({ ...TEXTS, sections: { ...TEXTS.sections, lead: { es, en } } });
  const report = impactReport(materialFixture(), TEXTS, 'es');

  it.each([
    ['Se comprometieron 500,000 pesos en 5 apoyos en 2026.', []],
    ['Se acompañó a 4 personas.', [4]],
    ['Se acompañó a cuarenta y una mujeres en cinco apoyos.', ['cuarenta y una']],
    ['Se acompañó a 255 y a 1,234.5 personas.', [1234.5]],
  ])('%s tells no other numbers than the figures', (text, numbers) => {
    const found = untoldNumbers(said(text), report).map(({ params }) => params!.number);
    expect(found).toEqual(numbers);
  });

  it('are asked for in both languages, and voices for their consent', () => {
    expect(translationFaults(said('x', '')).map(({ field }) => field)).toEqual(['sections.lead.en']);
    expect(translationFaults(NO_TEXTS).map(({ field }) => field)).toEqual(['title.es', 'title.en']);
    const voices = [{ ...TEXTS.voices[0]!, consent: '' }];
    expect(textFaults({ ...TEXTS, voices }).map(({ code }) => code)).toEqual(['impact-consent']);
  });

  it('are marked where they claim causality or fewer crimes', () => {
    const marks = claimsIn(said('Gracias a este apoyo hubo menos trata.', 'Funding reduced trafficking.'));
    expect(marks.map(({ words }) => words)).toEqual([
      'menos trata',
      'Gracias a este apoyo',
      'reduced trafficking',
    ]);
    const more = claimsIn(said('Disminuyó la trata. Bajó mucho el número de víctimas.', ''));
    expect(more.map(({ words }) => words)).toEqual([
      'Disminuyó la trata',
      'Bajó mucho el número de víctimas',
    ]);
    expect(claimsIn(TEXTS)).toEqual([]);
  });
});
