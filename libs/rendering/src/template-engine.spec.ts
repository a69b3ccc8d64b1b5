import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DateOnly } from '@puente/kernel';
import { TemplateEngine } from './template-engine';

const texts = { es: { 'x.hello': 'Hola, {name}' }, en: { 'x.hello': 'Hello, {name}' } };

describe('TemplateEngine', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'templates-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  function engineOf(files: Readonly<Record<string, string>>): TemplateEngine {
    for (const [name, source] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), source);
    }
    return new TemplateEngine({ roots: [root], texts });
  }

  it('renders a page in its layout with partials, in the language asked for', () => {
    const engine = engineOf({
      'home/page.hbs': '{{> home/_greeting}}',
      'home/_greeting.hbs': '<p>{{t "x.hello" name=name}}</p>',
      'layouts/main.hbs': '<main>{{{body}}}</main>',
    });
    expect(engine.render('home/page', { name: 'Ana' }, 'es', 'layouts/main')).toBe(
      '<main><p>Hola, Ana</p></main>',
    );
    expect(engine.render('home/_greeting', { name: '<b>' }, 'en')).toBe('<p>Hello, &lt;b&gt;</p>');
  });

  it('writes money, days, numbers and shares for the reader', () => {
    const engine = engineOf({
      'a.hbs': '{{money m}}|{{day d}}|{{number n digits=1}}|{{percent p}}|{{cell x}}',
    });
    const model = {
      m: { minor: 123450n, currency: 'MXN' },
      d: '2026-12-15' as DateOnly,
      n: 1234.56,
      p: 0.5,
      x: null,
    };
    expect(engine.render('a', model, 'es')).toBe('1,234.50 MXN|15 dic 2026|1,234.6|50%|—');
    expect(engine.render('a', model, 'en')).toBe('1,234.50 MXN|Dec 15, 2026|1,234.6|50%|—');
  });

  it('throws on a name that the model lacks, also inside a list', () => {
    const engine = engineOf({ 'a.hbs': '{{missing}}', 'b.hbs': '{{#each rows}}{{missing}}{{/each}}' });
    expect(() => engine.render('a', {}, 'es')).toThrow(/missing/);
    expect(() => engine.render('b', { rows: [{}] }, 'es')).toThrow(/missing/);
  });

  it('will not start with a broken template or an unknown helper', () => {
    expect(() => engineOf({ 'a.hbs': '{{#if x}}' })).toThrow();
    expect(() => engineOf({ 'a.hbs': '{{mony amount currency}}' })).toThrow(/mony/);
  });

  it('reads nothing through the prototype and lets no script address through', () => {
    const engine = engineOf({ 'a.hbs': '<a href="{{safeUrl url}}">{{#if constructor}}x{{/if}}</a>' });
    expect(engine.render('a', { url: 'javascript:alert(1)' }, 'es')).toBe('<a href="#"></a>');
  });

  it('refuses two files of one name', () => {
    engineOf({ 'a.hbs': 'x' });
    expect(() => new TemplateEngine({ roots: [root, root], texts })).toThrow(/«a»/);
  });
});
