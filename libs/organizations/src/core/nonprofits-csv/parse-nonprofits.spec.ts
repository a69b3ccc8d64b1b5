import fc from 'fast-check';
import { NEEDED_COLUMNS, NONPROFIT_COLUMNS } from './nonprofit-columns';
import { NONPROFITS_ISSUES, nonprofitsIssueText } from './nonprofits-issue';
import { MAX_NONPROFITS_BYTES, parseNonprofits } from './parse-nonprofits';
import type { NonprofitFacts } from '../nonprofit-facts';

const HEADER = NONPROFIT_COLUMNS.join(',');
type Cells = Partial<Record<(typeof NONPROFIT_COLUMNS)[number], string>>;

const rowOf = (cells: Cells) => NONPROFIT_COLUMNS.map((column) => cells[column] ?? '').join(',');
const fileOf = (...rows: Cells[]) => [HEADER, ...rows.map(rowOf)].join('\n');

function parse(file: string | Uint8Array) {
  const facts: NonprofitFacts[] = [];
  const parsed = parseNonprofits(file, { latestYear: 2026, visit: (each) => facts.push(each) });
  return { ...parsed, facts };
}
const bytes = (text: string) => new TextEncoder().encode(text);
const issueOf = (file: string | Uint8Array) => {
  const { issues } = parse(file);
  return issues.map(({ line, column, columnName, code }) => [line, column, columnName, code].join(' '));
};

describe('parseNonprofits', () => {
  it('reads a whole row', () => {
    const full: Cells = {
      id: 'n1',
      name: '"Casa ""Luz"", A.C."',
      safety: 'discreet',
      states: 'MX-CHP|MX-OAX|MX-CHP',
      strategies: 'direct-services:3|capacity:1',
      needs: 'direct-services.shelter',
      populations: ' women | girls ',
      languages: 'es|tzo',
      annual_budget_mxn: '3500000.50',
      founded_year: '2011',
      authorised_donee: 'yes',
      cluni: 'no',
      legal_routes: 'through-hip',
      min_award_mxn: '0',
      capacity_gaps: 'capacity.digital|capacity.referral',
      refused_funders: 'government',
      mission_es: '"Refugio, y\nmás"',
    };
    const { facts, issues, count } = parse(fileOf(full));
    expect([issues, count]).toEqual([[], 1]);
    expect(facts[0]).toMatchObject({
      id: 'n1',
      name: 'Casa "Luz", A.C.',
      safety: 'discreet',
      states: ['MX-CHP', 'MX-OAX'],
      strategies: { 'direct-services': 3, capacity: 1 },
      populations: ['women', 'girls'],
      languages: ['es', 'tzo'],
      annualBudgetMxn: 3500000.5,
      sizeBand: 'medium',
      authorisedDonee: true,
      cluni: false,
      minAwardMxn: 0,
      acceptsPublicity: null,
      capacityGaps: ['capacity.digital', 'capacity.referral'],
      refusedFunders: ['government'],
      mission: { es: 'Refugio, y\nmás', en: '' },
    });
  });

  it('takes empty cells for unknown and, of safety, for protected', () => {
    expect(parse(fileOf({ id: 'n1' })).facts[0]).toMatchObject({
      safety: 'protected',
      states: [],
      strategies: {},
      annualBudgetMxn: null,
      cluni: null,
    });
  });

  it.each<[string, Cells, string]>([
    ['an unknown state', { id: 'a', states: 'MX-CHP|MX-CHX' }, '2 4 states unknown-code'],
    ['a level of 4', { id: 'a', strategies: 'capacity:4' }, '2 5 strategies level-out-of-range'],
    ['a strategy without level', { id: 'a', strategies: 'capacity' }, '2 5 strategies level-missing'],
    ['an unknown strategy', { id: 'a', strategies: 'capacities:1' }, '2 5 strategies unknown-code'],
    ['a bad language', { id: 'a', languages: 'spanish' }, '2 11 languages unknown-language'],
    ['a negative amount', { id: 'a', annual_budget_mxn: '-5' }, '2 12 annual_budget_mxn amount-negative'],
    ['an absurd amount', { id: 'a', min_award_mxn: '1000000000001' }, '2 17 min_award_mxn amount-absurd'],
    ['an amount in words', { id: 'a', min_award_mxn: '$5' }, '2 17 min_award_mxn not-a-number'],
    ['a year to come', { id: 'a', founded_year: '2027' }, '2 13 founded_year year-impossible'],
    ['a year of old', { id: 'a', founded_year: '1066' }, '2 13 founded_year year-impossible'],
    ['a year with a fraction', { id: 'a', founded_year: '2011.5' }, '2 13 founded_year year-impossible'],
    ['si for yes', { id: 'a', cluni: 'sí' }, '2 15 cluni not-yes-or-no'],
    ['an unknown safety', { id: 'a', safety: 'opened' }, '2 3 safety unknown-code'],
    ['no id', { name: 'x' }, '2 1 id value-missing'],
    ['a formula for a name', { id: 'a', name: '=1+1' }, '2 2 name formula-cell'],
    [
      'a hidden formula for a mission',
      { id: 'a', mission_en: '" @SUM(A1)"' },
      '2 20 mission_en formula-cell',
    ],
  ])('reports %s by line, column and code', (_what, cells, expected) => {
    expect(issueOf(fileOf(cells))).toEqual([expected]);
    expect(parse(fileOf({ id: 'b' }, cells)).count).toBe(1);
  });

  it.each([
    ['MX-CHX', 'MX-CHP'],
    ['Chiapas', 'MX-CHP'],
    ['chp', 'MX-CHP'],
    ['Ciudad de Mexico', 'MX-CMX'],
  ])('suggests for %s the code %s', (given, meant) => {
    const [issue] = parse(fileOf({ id: 'a', states: given })).issues;
    expect(issue!.params).toEqual({ value: given, hint: meant });
    expect(nonprofitsIssueText(issue!, 'es')).toBe(
      `«${given}» no es un código conocido. ¿Quisiste decir «${meant}»?`,
    );
    expect(nonprofitsIssueText(issue!, 'en')).toContain(`Did you mean “${meant}”?`);
  });

  it('refuses an id that comes twice, with the line of the first', () => {
    const { issues } = parse(fileOf({ id: 'a' }, { id: 'b' }, { id: 'a' }));
    expect(issues).toMatchObject([{ line: 4, column: 1, code: 'duplicate-id', params: { first: 2 } }]);
  });

  it('counts lines through line breaks in quotes, blank lines and CRLF', () => {
    const file = `${HEADER}\r\n${rowOf({ id: 'a', mission_es: '"x\r\ny\nz"' })}\r\n\r\n${rowOf({ id: 'b', cluni: 'x' })}\r\n`;
    expect(issueOf(file)).toEqual(['6 15 cluni not-yes-or-no']);
    expect(parse(file).facts).toMatchObject([{ mission: { es: 'x\r\ny\nz' } }]);
  });

  it('takes a file without the columns that may be left out, and refuses a need that is no gap', () => {
    const row = NEEDED_COLUMNS.map((column) => (column === 'id' ? 'n1' : '')).join(',');
    const [facts] = parse(`${NEEDED_COLUMNS.join(',')}\n${row}`).facts;
    expect(facts).toMatchObject({ id: 'n1', capacityGaps: [], refusedFunders: [] });
    expect(issueOf(fileOf({ id: 'n1', capacity_gaps: 'prevention.community' }))).toEqual([
      '2 21 capacity_gaps unknown-code',
    ]);
  });

  it('takes columns in any order and a byte order mark', () => {
    const columns = [...NONPROFIT_COLUMNS].reverse();
    const row = columns.map((column) => (column === 'id' ? 'n1' : '')).join(',');
    expect(parse(bytes(`\ufeff${columns.join(',')}\n${row}`)).facts).toMatchObject([{ id: 'n1' }]);
  });

  it('refuses a header that misses, repeats or misspells a column', () => {
    expect(issueOf(HEADER.replace('states', 'estates'))).toEqual([
      '1 4 estates column-unknown',
      '1  states column-missing',
    ]);
    expect(issueOf(`${HEADER},id\n`)).toEqual(['1 23 id column-repeated']);
    expect(parse(HEADER.replace('states', 'stats')).issues[0]!.params).toEqual({
      name: 'stats',
      hint: 'states',
    });
  });

  it.each([
    [';', 'name;safety'],
    ['\t', 'name\tsafety'],
  ])('refuses %j as delimiter', (sign, names) => {
    const file = fileOf({ id: 'a' }).replaceAll(',', sign);
    expect(file).toContain(names);
    expect(issueOf(file)).toEqual(['1 3  delimiter-wrong']);
  });

  it('refuses rows of another width', () => {
    expect(issueOf(`${HEADER}\na,b`)).toEqual(['2   cells-count']);
  });

  it('refuses quotes that do not close or close too early', () => {
    expect(issueOf(`${HEADER}\na,"b`)).toEqual(['2 3  quote-unclosed']);
    expect(issueOf(`${HEADER}\na,"b"c`)).toEqual(['2 5  quote-misplaced']);
  });

  it('says where bytes are no UTF-8', () => {
    const file = bytes(fileOf({ id: 'a' }, { id: 'ñandú' }));
    const latin1 = new Uint8Array([...file, 10, 0x61, 0xf1, 0x62]);
    const { issues } = parse(latin1);
    expect(issues).toMatchObject([
      { line: 4, column: 2, code: 'encoding-not-utf8', params: { byte: file.length + 3 } },
    ]);
  });

  it('refuses a file that is empty or too large, and takes one without rows', () => {
    expect(issueOf('')).toEqual(['1   file-empty']);
    expect(issueOf({ length: MAX_NONPROFITS_BYTES + 1 } as Uint8Array)).toEqual(['1   file-too-large']);
    expect(parse(HEADER)).toMatchObject({ count: 0, issues: [], issueCount: 0 });
  });

  it('shows twenty issues and counts the rest', () => {
    const rows = Array.from({ length: 50 }, (_, n) => ({ id: `n${n}`, cluni: '?' }));
    const { issues, issueCount, count } = parse(fileOf(...rows));
    expect([issues.length, issueCount, count]).toEqual([20, 50, 0]);
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (noise, withHeader) => {
        const file = withHeader ? new Uint8Array([...bytes(`${HEADER}\n`), ...noise]) : noise;
        const { count, issueCount, facts } = parse(file);
        expect(facts).toHaveLength(count);
        expect(issueCount).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('has the same parameters in both languages for every issue', () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const [es, en] of Object.values(NONPROFITS_ISSUES)) expect(names(es)).toEqual(names(en));
  });
});
