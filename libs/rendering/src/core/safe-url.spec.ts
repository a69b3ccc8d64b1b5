import fc from 'fast-check';
import { safeUrl } from './safe-url';

describe('safeUrl', () => {
  it.each(['/es/programmes?q=a#b', '?page=2', '#f-name', 'https://example.org/a', 'mailto:a@example.org'])(
    'lets %s through',
    (url) => {
      expect(safeUrl(url)).toBe(url);
    },
  );

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'http://example.org',
    'relative/path',
    '',
  ])('turns %j into nothing', (url) => {
    expect(safeUrl(url)).toBe('#');
  });

  it('never gives a scheme other than https and mailto', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(safeUrl(text)).toMatch(/^(#|\?|\/(?![/\\])|https:\/\/|mailto:)/i);
      }),
    );
  });
});
