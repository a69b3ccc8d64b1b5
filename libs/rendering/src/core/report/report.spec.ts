import { readFileSync } from 'node:fs';
import { fontFiles } from '../../fonts';
import { checkReport } from './check-report';
import { differencesOf } from './compare-languages';
import { layOut } from './lay-out';
import { lintReport } from './lint-report';
import type { ReportDocument } from './report-document';
import { reportFixture } from './report.fixture';
import { breakable, printable, SHOWN_RANGES } from './report-text';

function checked(input: object): ReportDocument {
  const { document, faults } = checkReport(input);
  if (!document) throw new Error(JSON.stringify(faults));
  return document;
}
const pathsOf = (input: object): string[] => (checkReport(input).faults ?? []).map(({ path }) => path);

/** The fixture with one block put in place of another. */
function withBlock(id: string, change: object): object {
  const { blocks, ...rest } = reportFixture();
  return {
    ...rest,
    blocks: blocks.map((block) => ('id' in block && block.id === id ? { ...block, ...change } : block)),
  };
}

describe('a report', () => {
  it('is what it was after it was checked once', () => {
    const document = checked(reportFixture());
    expect(checked(document)).toEqual(document);
    expect(checked(JSON.parse(JSON.stringify(document)) as object)).toEqual(document);
  });

  it.each<[string, object, string]>([
    ['an unknown block', withBlock('lead', { kind: 'script' }), 'blocks.1.kind'],
    ['an unknown drawing', withBlock('bars', { drawing: 'pie' }), 'blocks.5.drawing'],
    ['an unknown name', withBlock('lead', { html: '<b>' }), 'blocks.1'],
    ['an empty text', withBlock('lead', { text: ' \u200b\u0007' }), 'blocks.1.text'],
    ['a name that stands twice', withBlock('lead', { id: 'summary' }), 'blocks.1.id'],
    ['a skipped level', withBlock('summary', { level: 3 }), 'blocks.0.level'],
    ['a source that is not listed', withBlock('by-strategy', { sources: ['rumour'] }), 'blocks.4.sources'],
    ['a row too short', withBlock('by-strategy', { rows: [['x']] }), 'blocks.4.rows.0'],
    ['a text for a number', withBlock('bars', { rows: [{ label: 'x', value: '41' }] }), 'blocks.5.rows.0.1'],
    [
      'more decimals than are printed',
      withBlock('bars', { rows: [{ label: 'x', value: 0.5 }] }),
      'blocks.5.rows.0.1',
    ],
    [
      'a formula for a value',
      withBlock('bars', { rows: [{ label: 'x', value: { formula: '1' } }] }),
      'blocks.5.rows.0.value',
    ],
    [
      'a withheld value with its number',
      withBlock('bars', { rows: [{ label: 'x', value: { kept: true, value: 3 } }] }),
      'blocks.5.rows.0.value',
    ],
    [
      'another place than a state',
      withBlock('map', { rows: [{ state: 'Tapachula', label: 'x', value: 1 }] }),
      'blocks.7.rows.0.state',
    ],
    ['another day than one of the calendar', { ...reportFixture(), day: '2026-02-30' }, 'day'],
    ['another edition of its shape', { ...reportFixture(), format: 2 }, 'format'],
  ])('is refused with %s, by its path', (_what, input, path) => expect(pathsOf(input)).toContain(path));

  it.each([
    'javascript:hit()',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'https://x.example/\u202e',
    '//x.example',
  ])('is refused with the address %s', (url) => {
    const sources = [
      { id: 'ledger', text: 'x', url },
      { id: 'census', text: 'y', url: null },
    ];
    expect(pathsOf({ ...reportFixture(), sources })).toEqual(expect.arrayContaining(['sources.0.url']));
  });

  it('lists its sources once where it has some', () => {
    const { blocks, ...rest } = reportFixture();
    expect(pathsOf({ ...rest, blocks: blocks.slice(0, -1) })).toContain('blocks');
  });
});

describe('texts of a report', () => {
  it.each([
    ['a\u0000b\u202ec\u00add\ufe0f', 'abcd'],
    ['tuk\ua78cun', 'tukʼun'],
    ['n\u0303andú\r\n\tdos', 'ñandú dos'],
    ['漢 😀 ع', '□ □ □'],
  ])('become printable: %j', (text, printed) => expect(printable(text)).toBe(printed));

  it('may break in words that no line holds, and in no others', () => {
    expect(breakable('responsabilidades compartidas')).toBe('responsabilidades compartidas');
    expect(breakable('x'.repeat(50))).toBe(['x'.repeat(20), 'x'.repeat(20), 'x'.repeat(10)].join('\u200b'));
  });

  it('keep only what each of the fonts has a shape for', () => {
    for (const file of fontFiles()) {
      const shapes = shapesIn(readFileSync(file));
      const lacking = SHOWN_RANGES.flatMap(([from, to]) =>
        Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((code) => !shapes.has(code)),
      );
      expect(lacking.map((code) => code.toString(16))).toEqual([]);
    }
  });

  it('are read by a lint with their paths, and nothing else is', () => {
    const marked = lintReport(checked(reportFixture()), (text) =>
      /Sólo|ledger|MX-CHP/.test(text) ? [text] : [],
    );
    expect(marked.map(({ path }) => path)).toEqual(['blocks.8.text']);
  });
});

describe('the two languages of a report', () => {
  const [es, en] = [checked(reportFixture('es')), checked(reportFixture('en'))];

  it('have the same blocks and the same figures', () => {
    expect(differencesOf(es, en)).toEqual([]);
    expect(differencesOf(es, es)).toEqual(['language']);
  });

  it('are told where they differ', () => {
    const blocks = en.blocks.map((block) =>
      block.kind === 'map' ? { ...block, rows: block.rows.slice(1) } : block,
    );
    expect(differencesOf(es, { ...en, blocks })).toEqual(expect.arrayContaining(['blocks.7.rows.2']));
    expect(differencesOf(es, { ...en, day: '2026-11-20' })).toEqual(['day']);
    expect(differencesOf(es, { ...en, blocks: en.blocks.slice(1) })).toEqual(
      expect.arrayContaining(['blocks.0.id']),
    );
  });
});

describe('a report laid out', () => {
  const { blocks } = layOut(checked(reportFixture()), 'c0ffee');

  it('shows withheld values alike and without a number', () => {
    const bars = blocks.find(({ id }) => id === 'bars')!;
    expect(JSON.stringify(bars)).toContain('"Sur","Reservado"');
    expect(JSON.stringify(bars)).toContain('Sur: Reservado');
  });

  it('numbers sources by their place in the list', () => {
    expect(blocks.find(({ id }) => id === 'by-strategy')).toMatchObject({ sources: '1, 2' });
  });
});

/** The code points that a TrueType font maps to shapes, read from its table of 32-bit groups. */
function shapesIn(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + 16 * at);
  const cmap = font.readUInt32BE(tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')! + 8);
  const maps = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, at) => cmap + font.readUInt32BE(cmap + 8 + 8 * at),
  );
  const whole = maps.find((at) => font.readUInt16BE(at) === 12)!;
  const groups = Array.from({ length: font.readUInt32BE(whole + 12) }, (_, at) => whole + 16 + 12 * at);
  return new Set(
    groups.flatMap((at) => {
      const [from, to] = [font.readUInt32BE(at), font.readUInt32BE(at + 4)];
      return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
    }),
  );
}
