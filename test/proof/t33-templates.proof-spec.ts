import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemActor } from '@puente/database';
import { csvLine, TemplateEngine } from '@puente/rendering';
import Handlebars from 'handlebars';
import { ProofApp } from './proof-app';
import { isFullProof, reportFigure } from './proof-run';
import { answerWith, draftPlaces, handOver, placesOf, toldElsewhere } from './t33-answers';
import { takenByTwo } from './taken-by-two';
import { evaluatedIn, FORMULA, PAYLOADS, PRODUCT, readCells } from './t33-payloads';
import { savePayloads } from './t33-world';

/** A form has room for 200 questions; one of them is a table. */
const ANSWERS = PAYLOADS.slice(0, 195).filter((_, index) => isFullProof() || index % 3 === 0);

/** T33: texts stay texts in every cell and page, whatever is written in them; numbers stay numbers. */
describe('T33 templates and formulas', () => {
  let proof: ProofApp;
  let programme = '';
  let cells = 0;
  let pages = 0;
  let evaluated = 0;

  jest.setTimeout(300_000);
  // Handlebars says on the console what it refused.
  beforeAll(() => void jest.spyOn(console, 'error').mockImplementation());
  afterAll(() => jest.restoreAllMocks());
  beforeAll(async () => {
    proof = await ProofApp.start();
    programme = await savePayloads(proof);
  });
  afterAll(async () => {
    await proof.stop();
    reportFigure({
      test: 'T33',
      title: 'Templates and formulas',
      figure: `${evaluated} evaluated of ${PAYLOADS.length} payloads in ${cells} cells and ${pages} pages`,
      target: '0 evaluated; numbers stay numbers; 0 prototype reads',
    });
  });

  async function page(role: 'officer' | 'hip' | 'nonprofit' | 'visitor', path: string): Promise<string> {
    const { status, body } = await proof.as(role, { path });
    const traces = path.startsWith('/api/') ? [] : evaluatedIn(body);
    pages++;
    evaluated += traces.length;
    expect([path, status < 500, traces]).toEqual([path, true, []]);
    return body;
  }

  const shown = (html: string, texts: readonly string[]): string[] =>
    texts.filter((text) => html.includes(Handlebars.escapeExpression(text.trim())));

  it.each(['es', 'en'])('neutralises every text of the lists as files: %s', async (locale) => {
    const matches = { kind: 'matches', programmeId: programme, query: { standing: 'eligible' } } as const;
    const files = [
      { role: 'officer', asked: matches, text: 'label' },
      { role: 'hip', asked: { kind: 'nonprofits', query: {} }, text: 'label' },
    ] as const;
    for (const { role, asked, text } of files) {
      const { status, body } = await takenByTwo(proof, role, asked, locale);
      expect(status).toBe(200);
      const [header, ...rows] = readCells(body.replace('\ufeff', ''));
      const found = rows.map((row) => row[header!.indexOf(text)]!);
      cells += rows.length * header!.length;
      const dangerous = rows
        .flat()
        .filter((cell) => !cell.startsWith(`'`) && FORMULA.test(cell) && Number.isNaN(Number(cell)));
      evaluated += dangerous.length;
      expect(dangerous).toEqual([]);
      const expected = PAYLOADS.map((each) => (FORMULA.test(each) ? `'${each}` : each));
      expect(expected.filter((each) => !found.includes(each))).toEqual([]);
      const scores = rows.map((row) => row[header!.indexOf('score')]).filter((cell) => cell !== undefined);
      expect(scores.filter((cell) => Number.isNaN(Number(cell)))).toEqual([]);
    }
  });

  it('leaves numbers numbers, negative ones too', () => {
    expect(csvLine([-1.5, -3n, 0, 1e-7, Number.NaN, null, true, '-1'])).toBe(`-1.5,-3,0,1e-7,,,yes,'-1\r\n`);
  });

  it('shows every text as it is in the lists', async () => {
    const programmes = await page('officer', '/es/programmes');
    expect(shown(programmes, PAYLOADS)).toEqual(PAYLOADS);
    const found = new Set<string>();
    for (let number = 1; number <= 30 && found.size < PAYLOADS.length; number++) {
      const html = await page('hip', `/es/nonprofits?q=~&page=${number}`);
      for (const text of shown(html, PAYLOADS)) found.add(text);
    }
    expect(PAYLOADS.filter((text) => !found.has(text))).toEqual([]);
  });

  it('shows every text as it is on the page of its nonprofit and in the form of its programme', async () => {
    const cards = await proof.as('hip', { path: '/api/v1/nonprofits?q=~' });
    const list = JSON.parse(cards.body) as { handle: string; label: string }[];
    for (const { handle, label } of list.slice(0, isFullProof() ? undefined : 20)) {
      const html = await page('hip', `/en/nonprofits/${handle}`);
      expect(shown(html, [label])).toEqual([label]);
      await page('officer', `/es/programmes/${programme}/matches/${encodeURIComponent(handle)}`);
    }
    await page('officer', `/es/programmes/${programme}/edit`);
    await page('officer', `/en/programmes/${programme}/matches?print=1`);
    await page('nonprofit', '/es/my/programmes');
  });

  it('gives back what was typed as it was typed', async () => {
    for (const text of PAYLOADS.filter((_, index) => isFullProof() || index % 5 === 0)) {
      const typed = encodeURIComponent(text);
      await page('visitor', `/es/sign-in?next=${typed}`);
      await page('hip', `/es/nonprofits?q=${typed}`);
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const body = `email=${typed}&password=${typed}&next=${typed}`;
      const answer = await proof.as('visitor', { method: 'POST', path: '/es/sign-in', headers, body });
      expect(evaluatedIn(answer.body)).toEqual([]);
      expect(shown(answer.body, [text])).toEqual([text]);
    }
  });

  it('carries every answer of an application as it is, to page, paper and API, and nowhere else', async () => {
    const carried = await answerWith(proof, ANSWERS);
    expect(carried.refused).toEqual(ANSWERS.filter((text) => text.includes('\u0001')));
    const missingAt = async (places: ReturnType<typeof placesOf>): Promise<void> => {
      for (const [role, path] of places) {
        const body = await page(role, path);
        const found = path.startsWith('/api/') ? textsIn(JSON.parse(body)) : isolatedIn(body);
        expect([path, carried.kept.filter((text) => !found.has(text.trim()))]).toEqual([path, []]);
      }
    };
    await missingAt(draftPlaces(carried));
    await handOver(proof, carried);
    await missingAt(placesOf(carried));
    const path = `/es/my/applications/${carried.application}/receipt.pdf`;
    const paper = await proof.as('nonprofit', { path });
    expect([paper.status, paper.body.slice(0, 5)]).toEqual([200, '%PDF-']);
    const printed = inOneLine(paper.body);
    expect(carried.kept.filter((text) => !isPrinted(text, printed))).toEqual([]);
    expect(printed).not.toContain(PRODUCT);
    expect(await toldElsewhere(proof)).not.toMatch(/7919\*7907|cmd\|/);
  });

  it('reads nothing from prototypes', () => {
    const reads = [
      'constructor',
      'constructor.name',
      '__proto__',
      '__proto__.planted',
      'planted',
      'toString',
      'page.constructor',
    ];
    const folder = mkdtempSync(join(tmpdir(), 'puente-t33-'));
    reads.forEach((read, index) => writeFileSync(join(folder, `read-${index}.hbs`), `[{{${read}}}]`));
    Object.defineProperty(Object.prototype, 'planted', { value: 'PLANTED', configurable: true });
    try {
      const engine = new TemplateEngine({ roots: [folder], texts: { es: {}, en: {} } });
      const results = engine.names.map((name) => rendered(engine, name));
      expect(results.filter((each) => each !== 'refused' && each !== '[]')).toEqual([]);
    } finally {
      delete (Object.prototype as { planted?: unknown }).planted;
      rmSync(folder, { recursive: true });
    }
    expect(systemActor('login')).not.toHaveProperty('planted');
  });
});

function rendered(engine: TemplateEngine, name: string): string {
  try {
    return engine.render(name, { page: {} }, 'es');
  } catch {
    return 'refused';
  }
}

/** Every text of an answer of the API. */
const textsIn = (value: unknown): ReadonlySet<string> =>
  new Set(
    typeof value === 'string'
      ? [value.trim()]
      : Object.values(value ?? {}).flatMap((each) => [...textsIn(each)]),
  );

/** Paper breaks lines where it must. */
const inOneLine = (text: string): string => text.replaceAll(/\s/g, '');

/** What parts a text on paper: a sign of another font, and marks of direction, after which it stands as it is read. */
const PARTS = /[＝＋－＠\u200f\u202a-\u202e\u2066-\u2069]/;
const isPrinted = (text: string, printed: string): boolean =>
  text
    .split(PARTS)
    .map(inOneLine)
    .every((part) => printed.includes(part) || printed.includes([...part].reverse().join('')));

/** Texts that turn nothing around them: each stands alone in a field, or in an element of its own direction. */
const ISOLATED = / dir="auto">([^<]*)<|<textarea[^>]*>([^<]*)<| value="([^"]*)"/g;
const isolatedIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(ISOLATED)].map(([, ...texts]) => unescaped(texts.join('')).trim()));

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' },
  ...{ '&#x27;': "'", '&#x60;': '`', '&#x3D;': '=' },
};
const unescaped = (text: string): string => text.replaceAll(/&#?\w+;/g, (each) => ENTITIES[each] ?? each);
