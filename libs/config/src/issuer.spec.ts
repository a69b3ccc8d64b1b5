import { readConfig } from './config';
import { ConfigError } from './config-error';

const OIDC = { OIDC_ISSUER: 'https://entrada.example', OIDC_CLIENT_ID: 'puente', OIDC_CLIENT_SECRET: 'x' };

describe('a provider of sign-in', () => {
  it('is named whole, or not at all', () => {
    expect(readConfig({}).singleSignOn).toBeNull();
    expect(readConfig(OIDC).singleSignOn).toMatchObject({ name: 'entrada.example', trustsMfa: false });
    for (const name of ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']) {
      expect(() => readConfig({ ...OIDC, [name]: '' })).toThrow(`${name}: is needed`);
    }
  });

  it.each([
    ['http://entrada.example', false],
    ['http://127.0.0.1.entrada.example', false],
    ['http://127.0.0.1:8080', true],
    ['http://localhost:8080', true],
  ])('%s: %s', (issuer, accepted) => {
    const read = () => readConfig({ ...OIDC, OIDC_ISSUER: issuer });
    if (accepted) expect(read().singleSignOn).toMatchObject({ issuer });
    else expect(read).toThrow(ConfigError);
  });
});
