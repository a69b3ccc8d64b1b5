import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { paramsOf } from '@puente/rendering';
import { say, sections, texts } from '.';

const keys = Object.keys(texts.es);

describe('the texts of the pages', () => {
  it('have the same keys in both languages', () => {
    expect(Object.keys(texts.en)).toEqual(keys);
    expect(keys.length).toBeGreaterThan(200);
  });

  it.each(keys)('%s takes the same parameters in both languages and is not empty', (key) => {
    const [es, en] = [texts.es[key]!, texts.en[key]!];
    expect(paramsOf(es)).toEqual(paramsOf(en));
    expect(JSON.stringify(es)).toMatch(/\S/);
    expect(typeof es).toBe(typeof en);
  });

  it('contain every key that a template asks for', () => {
    const root = join(__dirname, '../pages');
    const templates = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.hbs'),
    );
    const asked = templates.flatMap((name) =>
      [...readFileSync(join(root, name), 'utf8').matchAll(/\bt "([^"]+)"/g)].map((match) => match[1]!),
    );
    expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('say «Entidad» for a state and «Estatus» for a status, never the ambiguous word', () => {
    const spanish = Object.values(sections).flatMap((section) =>
      Object.values(section).map(([es]) => JSON.stringify(es)),
    );
    expect(spanish.filter((text) => /\bestado\b/i.test(text))).toEqual([]);
  });

  it('never revictimise nor mix what is distinct', () => {
    const all = Object.values(sections).flatMap((section) =>
      Object.values(section).map((pair) => JSON.stringify(pair)),
    );
    expect(all.filter((text) => /prostitut|rescat|rescue|esclavas sexuales|sex slave/i.test(text))).toEqual(
      [],
    );
  });

  it('write numbers and plurals as the reader does', () => {
    expect(say('es', 'programmes.count', { count: 1 })).toBe('1 programa');
    expect(say('en', 'programmes.count', { count: 1234 })).toBe('1,234 programmes');
    expect(() => say('es', 'common.pageOf', { page: 1 })).toThrow(/pages/);
  });
});
