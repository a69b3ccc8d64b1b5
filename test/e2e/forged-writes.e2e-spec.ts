import { ProofApp, type Session } from '../proof/proof-app';

/** A write must come from our own pages and from the session that it names. */
describe('forged writes', () => {
  let proof: ProofApp;
  let officer: Session;
  let other: Session;
  beforeAll(async () => {
    proof = await ProofApp.start();
    officer = await proof.signIn('horizonte-oficial');
    other = await proof.signIn('brisa-oficial');
  });
  afterAll(() => proof.stop());

  const write = async (headers: Record<string, string>, path = '/api/v1/programmes') => {
    const body = path.startsWith('/api') ? JSON.stringify({ title: { es: 'Falsa' } }) : '_csrf=';
    const type = path.startsWith('/api') ? 'application/json' : 'application/x-www-form-urlencoded';
    return (
      await proof.as('visitor', { method: 'POST', path, headers: { 'content-type': type, ...headers }, body })
    ).status;
  };
  const signed = (): Record<string, string> => ({
    cookie: officer.cookie,
    'x-csrf-token': officer.csrfToken,
  });

  it('the session’s own token opens', async () => expect(await write(signed())).toBe(201));

  it.each<[string, () => Record<string, string>]>([
    ['no token', () => ({ cookie: officer.cookie })],
    ['a token of another session', () => ({ cookie: officer.cookie, 'x-csrf-token': other.csrfToken })],
    ['a token that was made up', () => ({ cookie: officer.cookie, 'x-csrf-token': 'A'.repeat(86) })],
    ['a foreign origin', () => ({ ...signed(), origin: 'https://elsewhere.invalid' })],
    ['no origin of its own', () => ({ ...signed(), origin: 'null' })],
    ['another site by the browser’s word', () => ({ ...signed(), 'sec-fetch-site': 'cross-site' })],
    ['a neighbouring site', () => ({ ...signed(), 'sec-fetch-site': 'same-site' })],
  ])('%s is refused', async (_name, headers) => {
    const before = (await proof.as('visitor', { path: '/api/v1/programmes', headers: signed() })).body;
    expect(await write(headers())).toBe(403);
    expect((await proof.as('visitor', { path: '/api/v1/programmes', headers: signed() })).body).toBe(before);
  });

  it('a form of a page needs its token as well, and nobody is signed in from elsewhere', async () => {
    expect(await write({ cookie: officer.cookie }, '/es/programmes/new')).toBe(403);
    expect(await write({ origin: 'https://elsewhere.invalid' }, '/es/sign-in')).toBe(403);
    expect(await write({ origin: 'https://elsewhere.invalid' }, '/api/v1/session')).toBe(403);
  });

  it('after signing out the cookie opens nothing', async () => {
    const gone = await proof.signIn('horizonte-administracion');
    const headers = { cookie: gone.cookie, 'x-csrf-token': gone.csrfToken };
    expect((await proof.as('visitor', { method: 'DELETE', path: '/api/v1/session', headers })).status).toBe(
      204,
    );
    expect((await proof.as('visitor', { path: '/api/v1/programmes', headers })).status).toBe(401);
  });
});
