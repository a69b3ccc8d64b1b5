import { looksLikeFormula, neutraliseCell } from './csv-cell';

describe('neutraliseCell', () => {
  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '|cmd',
    '%0A',
    ' =1',
    '\n=1',
    '\t=1',
    '"=1',
    "'=1",
    '＝1',
    '－1',
    '\u0000=1',
  ])('puts an apostrophe before %j', (text) => expect(neutraliseCell(text)).toBe(`'${text}`));

  it.each(['', 'Casa Luz', '1+1', 'a=b', 'MX-CHP', '¿=?', '"Casa" Luz'])('leaves %j alone', (text) => {
    expect(neutraliseCell(text)).toBe(text);
    expect(looksLikeFormula(text)).toBe(false);
  });
});
