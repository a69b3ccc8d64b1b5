import { saysSecondFactor } from './single-sign-on';

describe('what a provider says of a second factor', () => {
  it.each([
    [{ amr: ['pwd', 'mfa'] }, true],
    [{ acr: 'https://refeds.org/profile/mfa' }, true],
    [{ acr: 'http://schemas.openid.net/pape/policies/2007/06/multi-factor' }, true],
    [{}, false],
    [{ amr: ['pwd'] }, false],
    [{ amr: 'mfa' }, false],
    [{ amr: ['pwd', 'otp'], acr: '1' }, false],
  ])('%j: %s', (claims, expected) => expect(saysSecondFactor(claims)).toBe(expected));
});
