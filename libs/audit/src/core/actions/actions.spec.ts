import { ACTIONS, auditActions, describeAction } from '.';

describe('actions', () => {
  it('have codes that the table takes, and words in both languages', () => {
    for (const code of auditActions) {
      expect(code).toMatch(/^[a-z]+(-[a-z]+)*[.][a-z]+(-[a-z]+)*$/);
      expect(ACTIONS[code].words.es && ACTIONS[code].words.en).toBeTruthy();
    }
  });

  it('an unknown code speaks for itself', () => {
    expect(describeAction('constructor')).toEqual({
      kind: null,
      words: { es: 'constructor', en: 'constructor' },
    });
  });
});
