import { LOCALES } from '@puente/kernel';
import { readTemplates, TemplateEngine } from '@puente/rendering';
import { HtmlValidate, StaticConfigLoader, type ResolvedConfig } from 'html-validate';
import { texts } from '../texts';
import { pageFixtures } from './fixtures/all.fixture';
import { matchDetailFixture } from './fixtures/match-detail.fixture';
import { matchListFixture } from './fixtures/matches.fixture';
import { nonprofitListFixture } from './fixtures/nonprofits.fixture';

const engine = new TemplateEngine({ roots: [__dirname], texts });
const templates = readTemplates([__dirname]);

/** Works its settings out once, not for every page. */
class KeptConfig extends StaticConfigLoader {
  private kept: ResolvedConfig | null = null;

  override getConfigFor(path: string): ResolvedConfig {
    return (this.kept ??= super.getConfigFor(path) as ResolvedConfig);
  }
}

const rules = new KeptConfig({
  extends: ['html-validate:recommended'],
  rules: {
    'doctype-style': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'require-sri': 'off',
    'prefer-native-element': ['error', { exclude: ['region', 'img'] }],
    'attribute-boolean-style': 'error',
    'no-inline-style': 'error',
    'no-dup-id': 'error',
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
});
const validator = new HtmlValidate(rules);

const cases = LOCALES.flatMap((locale) => pageFixtures.map((fixture) => ({ locale, ...fixture })));

describe('every page in both languages', () => {
  it.each(cases)(
    '$name ($locale) is valid HTML without inline style or script',
    ({ locale, template, model }) => {
      const html = engine.render(template, model(locale), locale, 'layouts/main');
      const report = validator.validateStringSync(html);
      expect(
        report.results.flatMap((result) =>
          result.messages.map((each) => `${each.line}: ${each.ruleId} ${each.message}`),
        ),
      ).toEqual([]);
      expect(html).not.toMatch(/<style|\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+=/);
      expect(html).not.toMatch(/\[object |undefined|NaN/);
    },
  );

  it.each(cases)(
    '$name ($locale) links only where it should and posts with a token',
    ({ locale, template, model }) => {
      const html = engine.render(template, model(locale), locale, 'layouts/main');
      expect(html).not.toMatch(/(?:href|action|src)="#"/);
      for (const [form] of html.matchAll(/<form[^>]*method="post"[\s\S]*?<\/form>/g)) {
        expect(form).toContain('name="_csrf" value="fixture-token"');
      }
    },
  );

  it('renders every template at least once', () => {
    const rendered = new Set(pageFixtures.map(({ template }) => template));
    const wholePages = templates.filter(({ name, isPartial }) => !isPartial && !name.startsWith('layouts/'));
    expect(wholePages.map(({ name }) => name).filter((name) => !rendered.has(name))).toEqual([]);
  });
});

describe('fragments for htmx', () => {
  const model = matchListFixture('es');

  it('answers the list, the detail and the nonprofits without a page around them', () => {
    expect(engine.render('matches/_results', model, 'es')).toMatch(/^<section class="results" id="results"/);
    expect(engine.render('matches/_detail', matchDetailFixture('es', true), 'es')).toMatch(/^<article/);
    expect(engine.render('nonprofits/_results', nonprofitListFixture('en'), 'en')).toMatch(/^<section/);
  });

  it('keeps every hx-* element working as a link or a form of its own', () => {
    for (const { source, name } of templates) {
      for (const [tag] of source.matchAll(/<[a-z][^<]*?\shx-[a-z-]+=[^<]*?>/g)) {
        const works = /^<a\b[^]*?\shref="/.test(tag) || /^<form\b[^]*?\saction="/.test(tag);
        expect({ name, tag, works }).toEqual({ name, tag, works: true });
      }
    }
  });
});

describe('a list of decisions', () => {
  const shown = (name: string): string => {
    const { template, model } = pageFixtures.find((each) => each.name === name)!;
    return engine.render(template, model('es'), 'es', 'layouts/main');
  };

  it('asks nobody for an approval that would not count', () => {
    expect(shown('decision')).toContain('/approve"');
    expect(shown('decision-stuck')).not.toContain('/approve"');
    expect(shown('decision-stuck')).toContain('se excusó de una de sus organizaciones');
  });
});

it('the summary of a refused form says which field it means', () => {
  const { template, model } = pageFixtures.find(({ name }) => name === 'report-schedule-new-refused')!;
  const html = engine.render(template, model('es'), 'es', 'layouts/main');
  expect(html).toMatch(/<a href="#f-firstOn">Primer día: /);
});

it('of many candidates a scenario shows the best, and says that the others may take part', () => {
  const { template, model } = pageFixtures.find(({ name }) => name === 'scenario-form-narrowed')!;
  const html = engine.render(template, model('en'), 'en', 'layouts/main');
  expect(html).toContain('of 1,000 are shown.');
  expect(html).toMatch(/name="rest" value="1" checked>/);
  expect(html).toMatch(/<button[^>]* name="narrow" value="1"/);
});

it('a scenario of a thousand applications is a page for a phone', () => {
  const { template, model } = pageFixtures.find(({ name }) => name === 'scenario-of-a-thousand')!;
  const html = engine.render(template, model('es'), 'es', 'layouts/main');
  expect(html).toContain('1–50');
  expect(html.length).toBeLessThan(60 * 1024);
});

describe('the rules of templates', () => {
  const RAW = /\{\{\{\s*([^}]+?)\s*\}\}\}/g;
  const DRAWINGS = ['barSvg', 'map.svg', 'tiles.svg', 'wide.svg', 'narrow.svg'];
  /* `reportBody` was written by the templates of reports, which escape in the same way. */
  const ALLOWED_RAW = ['body', 'reportBody', ...DRAWINGS];

  it('writes nothing unescaped but the page itself, reports and our own drawings', () => {
    const raw = templates.flatMap(({ source }) => [...source.matchAll(RAW)].map((match) => match[1]));
    expect(raw.filter((name) => !ALLOWED_RAW.includes(name!))).toEqual([]);
  });

  it('sends every address through safeUrl and quotes every attribute', () => {
    for (const { source, name } of templates) {
      expect({
        name,
        bare: source.match(/\s(?:href|action|src|hx-get)="(?!\{\{safeUrl |#|https:)[^"]*"/g),
      }).toEqual({ name, bare: null });
      expect({ name, unquoted: source.match(/\s[a-z-]+=\{\{/g) }).toEqual({ name, unquoted: null });
    }
  });

  it('names every table by a caption of its own, or by what stands there already', () => {
    const nameless = templates.flatMap(({ source, name }) =>
      [...source.matchAll(/<table\b([^>]*)>\s*(<caption\b)?/g)]
        .filter(([, attributes, caption]) => !caption && !attributes!.includes('aria-labelledby="'))
        .map(() => name),
    );
    expect(nameless).toEqual([]);
  });

  it('has no words of its own: all text comes from the catalogue', () => {
    for (const { source, name } of templates) {
      const words = source
        .replace(/\{\{\{?[^]*?\}?\}\}/g, ' ')
        .replace(/<[^>]*>/g, ' ')
        .match(/\p{L}{3,}/gu);
      const proper = new Set(['Puente', 'svg', 'maps', 'MapSVG']);
      expect({ name, words: (words ?? []).filter((word) => !proper.has(word)) }).toEqual({ name, words: [] });
    }
  });

  it('escapes what people typed', () => {
    const model = matchListFixture('es');
    const hostile = { ...model, programme: { ...model.programme, title: '<img src=x onerror=alert(1)>' } };
    expect(engine.render('matches/list', hostile, 'es', 'layouts/main')).not.toContain('<img');
  });
});
