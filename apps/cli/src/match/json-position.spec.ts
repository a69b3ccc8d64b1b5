import fc from 'fast-check';
import { positionAt, positionOfPath } from './json-position';

const TEXT = `{
  "id": "p1", "title": {"es": "Uno, \\"dos\\" {x}", "en": ""},
  "states": ["MX-CHP",
             "MX-CHX"],
  "rules": { "minYears": -2, "annualBudget": {"max": 1e6} }
}`;

describe('positionOfPath', () => {
  it.each([
    ['', 1, 1],
    ['id', 2, 3],
    ['title.en', 2, 51],
    ['states', 3, 3],
    ['states.1', 4, 14],
    ['rules.minYears', 5, 14],
    ['rules.annualBudget.max', 5, 47],
    ['rules.missing', 5, 3],
    ['missing.deep', 1, 1],
    ['id.deep', 2, 3],
  ])('%s stands at %d:%d', (path, line, column) => {
    expect(positionOfPath(TEXT, path)).toEqual({ line, column });
  });

  it('finds every key of any JSON, however it is written', () => {
    const keys = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(keys, fc.jsonValue(), fc.integer({ min: 0, max: 3 }), (names, value, indent) => {
        const text = JSON.stringify(Object.fromEntries(names.map((name) => [name, value])), null, indent);
        for (const name of names) {
          const { line, column } = positionOfPath(text, name);
          expect(text.split('\n')[line - 1]!.slice(column - 1)).toMatch(new RegExp(`^"${name}":`));
        }
      }),
    );
  });

  it('counts lines and columns from one', () => {
    expect([positionAt('ab\ncd', 0), positionAt('ab\ncd', 4)]).toEqual([
      { line: 1, column: 1 },
      { line: 2, column: 2 },
    ]);
  });
});
