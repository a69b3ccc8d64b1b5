import { randomBytes } from 'node:crypto';
import { csrfMatches, csrfToken } from './csrf';

describe('form tokens', () => {
  const secret = randomBytes(32);

  it('differ each time and fit their session only', () => {
    const [one, two] = [csrfToken(secret), csrfToken(secret)];
    expect(one).not.toBe(two);
    expect([csrfMatches(secret, one), csrfMatches(secret, two)]).toEqual([true, true]);
    expect(csrfMatches(randomBytes(32), one)).toBe(false);
  });

  it.each([undefined, null, '', 'x', 7, {}, Buffer.alloc(64).toString('base64url')])(
    'refuses %p',
    (token) => {
      expect(csrfMatches(secret, token)).toBe(false);
    },
  );
});
