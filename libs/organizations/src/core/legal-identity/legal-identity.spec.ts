import { Rfc } from '@nodecfdi/rfc';
import fc from 'fast-check';
import { doubtsAboutCluni } from './cluni';
import { doubtsAboutRfc } from './rfc';

describe('doubts about an RFC', () => {
  it.each([
    ['SAT970701NN3', []],
    [' sat-970701 nn3 ', []],
    ['SAT970701NN4', ['rfc-check-digit']],
    ['SAT971301NN3', ['rfc-date', 'rfc-check-digit']],
    ['SAT970701', ['rfc-shape']],
    ['', ['rfc-shape']],
    ['XAXX010101000', ['rfc-generic']],
  ])('%p: %p', (text, doubts) => expect(doubtsAboutRfc(text)).toEqual(doubts));

  it('agrees with a library of its own on check digits', () => {
    const letters = fc.stringMatching(/^[A-ZÑ&]{3}$/);
    const homoclave = fc.stringMatching(/^[A-Z0-9]{2}[0-9A]$/);
    fc.assert(
      fc.property(letters, homoclave, (name, end) => {
        const text = `${name}970701${end}`;
        const rfc = Rfc.parseOrNull(text);
        if (rfc) expect(doubtsAboutRfc(text).includes('rfc-check-digit')).toBe(!rfc.doesCheckSumMatch());
      }),
    );
  });
});

describe('doubts about a CLUNI', () => {
  it.each([
    ['SAT9707010901A', 'SAT970701NN3', []],
    ['SAT9707010901A', null, []],
    ['SAT9707019901A', null, ['cluni-shape']],
    ['SAT9707010901A', 'ABC970701NN3', ['cluni-rfc']],
    ['x', null, ['cluni-shape']],
  ])('%p with %p: %p', (cluni, rfc, doubts) => expect(doubtsAboutCluni(cluni, rfc)).toEqual(doubts));
});
