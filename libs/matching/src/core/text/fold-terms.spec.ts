import fc from 'fast-check';
import { GLOSSARY } from './glossary';
import { foldTerms } from './fold-terms';

describe('foldTerms', () => {
  it.each([
    ['Organizaciones', 'organisations'],
    ['acción', 'actions'],
    ['comunidades', 'communities'],
    ['violencia', 'violence'],
    ['especialista', 'specialists'],
    ['estructura', 'structures'],
    ['inmigrantes', 'immigrant'],
    ['método', 'methods'],
    ['sistemas', 'system'],
    ['políticos', 'political'],
    ['legalmente', 'legally'],
    ['privado', 'private'],
    ['religiosas', 'religious'],
    ['farmacia', 'pharmacy'],
    ['voluntaria', 'volunteers'],
    ['familias', 'family'],
    ['democracia', 'democracy'],
    ['participación', 'participation'],
    ['educación', 'education'],
    ['color', 'colours'],
  ])('folds the cognates %s and %s to one term', (es, en) => {
    expect(foldTerms(es)).toEqual(foldTerms(en));
  });

  it.each([
    ['trata', 'trafficking'],
    ['tráfico', 'smuggling'],
    ['refugios', 'shelter'],
    ['mujeres', 'women'],
    ['niñas', 'girls'],
    ['niños', 'children'],
    ['niñez', 'child'],
    ['indígenas', 'indigenous'],
    ['laboral', 'labour'],
    ['laboral', 'labor'],
    ['derechos', 'rights'],
    ['fortalecimiento', 'strengthening'],
    ['incidencia', 'advocacy'],
    ['jóvenes', 'youth'],
    ['escuelas', 'school'],
  ])('knows that %s is %s', (es, en) => {
    expect(foldTerms(es)).toEqual(foldTerms(en));
  });

  it.each([
    ['trata', 'tráfico'],
    ['trafficking', 'smuggling'],
    ['work', 'labour'],
    ['explotación', 'trata'],
    ['girls', 'boys'],
    ['migrante', 'refugiado'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(foldTerms(one)).not.toEqual(foldTerms(other));
  });

  it('drops stop words of both languages, numbers and single letters, and keeps order and repeats', () => {
    expect(foldTerms('The 25 girls and the women, las niñas y a B.')).toEqual(foldTerms('girls women girls'));
    expect(foldTerms('')).toEqual([]);
  });

  it('gives one term for every word of a glossary pair unless an earlier pair names it', () => {
    const shared = GLOSSARY.filter(({ es, en }) =>
      es.some((word) => foldTerms(word)[0] === foldTerms(en[0]!)[0]),
    );
    expect(GLOSSARY.length).toBeGreaterThanOrEqual(300);
    expect(shared.length / GLOSSARY.length).toBeGreaterThan(0.95);
  });

  it('does not depend on case, accents or what was folded before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        // Letters such as the dotless ı change when they are raised and lowered again.
        fc.pre(text.toUpperCase().toLowerCase() === text.toLowerCase());
        const terms = foldTerms(text);
        expect(foldTerms(text.toUpperCase().toLowerCase())).toEqual(foldTerms(text.toLowerCase()));
        expect(foldTerms(text.normalize('NFD'))).toEqual(terms);
        expect(terms.every((term) => /^[a-z0-9]+$/.test(term))).toBe(true);
      }),
    );
  });
});
