import fc from 'fast-check';
import { ADVICE, GLOSSARY } from './glossary';
import { lintWording } from './lint-wording';

const codesOf = (text: string) => lintWording(text).map(({ code }) => code);

describe('lintWording', () => {
  it.each([
    ['Combatimos el tráfico de personas', ['trafficking-as-smuggling']],
    ['el Tráfico  de\npersonas', ['trafficking-as-smuggling']],
    ['tráfico de migrantes y trata de personas', []],
    ['trata de blancas', ['white-slavery']],
    ['We rescued prostitutes from sex slavery', ['rescue', 'prostitute', 'sex-slave']],
    ['niñas prostituidas', ['prostitute']],
    ['prostitución infantil', ['forced-sex-work']],
    ['la prostitución', ['prostitution']],
    ['trabajo sexual', []],
    ['sex work', []],
    ['forced sex work', ['forced-sex-work']],
    ['Child pornography', ['child-pornography']],
    ['turismo sexual infantil', ['child-sex-tourism']],
    ['migrantes ilegales', ['illegal-people']],
    ['la adopción ilegal', []],
    ['an illegal adoption', []],
    ['es menor que el mínimo', []],
    ['víctimas indefensas', ['innocent-victim']],
    ['damos voz a quienes no tienen voz', ['voiceless']],
    ['rescate', ['rescue']],
    ['corescate', []],
    ['sobrevivientes de trata', []],
  ])('%j: %j', (text, codes) => expect(codesOf(text)).toEqual(codes));

  it('finds every example of its own advice, says where it stands, and never breaks on any text', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('sex slaves', 'trata de blancas'),
        fc.string(),
        (before, words, after) => {
          const text = `${before} ${words} ${after}`;
          const marks = lintWording(text);
          expect(marks.some((mark) => text.slice(mark.start, mark.end) === words)).toBe(true);
          marks.forEach((mark) => expect(text.slice(mark.start, mark.end)).toBe(mark.words));
        },
      ),
    );
  });

  it('has advice and terms in both languages, each once', () => {
    expect(new Set(ADVICE.map(({ code }) => code)).size).toBe(ADVICE.length);
    for (const { find, why, instead } of ADVICE) {
      expect(
        [find.es, find.en, why.es, why.en, instead.es, instead.en].every((each) => each.length > 0),
      ).toBe(true);
    }
    for (const { term, meaning, isNot } of GLOSSARY) {
      expect([term, meaning, isNot].every(({ es, en }) => es !== '' && en !== '')).toBe(true);
    }
  });

  it('never advises what it advises against', () => {
    for (const { code, instead } of ADVICE) {
      const marks = [...lintWording(instead.es, 'es'), ...lintWording(instead.en, 'en')];
      expect([code, marks.filter((mark) => mark.weight === 'avoid').map((mark) => mark.words)]).toEqual([
        code,
        [],
      ]);
    }
  });
});
