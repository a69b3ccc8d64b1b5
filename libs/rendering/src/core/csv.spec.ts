import { csvLine, writeCsv } from './csv';

describe('CSV', () => {
  it('starts with a BOM, ends lines with CRLF and keeps the keys of row 1', () => {
    expect(writeCsv(['id', 'score'], [['n1', 83.4]])).toBe('\uFEFFid,score\r\nn1,83.4\r\n');
  });

  it('quotes what needs quoting', () => {
    expect(csvLine(['a,b', 'say "hi"', 'two\nlines', 'plain'])).toBe(
      '"a,b","say ""hi""","two\nlines",plain\r\n',
    );
  });

  it.each(['=1+1', '+cmd', '-2', '@x', '|x', '%x', '＝1', '\n=1', '  =1', '"=1'])(
    'neutralises the text %j',
    (text) => {
      expect(csvLine([text]).replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  it('writes numbers as they are, also negative ones, and nothing for what is not known', () => {
    expect(csvLine([-2, 0.5, 12n, true, false, null, NaN])).toBe('-2,0.5,12,yes,no,,\r\n');
  });
});
