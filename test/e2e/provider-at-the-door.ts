import type { MutableToken, OAuth2Server } from 'oauth2-mock-server';
import type { Answer } from '../proof/ask';
import type { ProofApp } from '../proof/proof-app';

const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };
const LINK = '/es/account/provider/link';
const ENTER = '/es/sign-in/provider';

/** Signing in by an account elsewhere, as browsers do it, for a spec that has a server and a provider running anyway. */
export function providerAtTheDoor(running: () => ProofApp, provider: OAuth2Server): void {
  const cookiesOf = ({ headers }: Answer): string[] =>
    [headers['set-cookie'] ?? []].flat().map((each) => each.split(';')[0]!);
  /** Goes where the leaving page leads, and answers the address at which the provider sends the browser back. */
  const backFrom = async ({ headers }: Answer): Promise<string> => {
    const address = String(headers.refresh).replace('0;url=', '');
    const answer = await fetch(address, { redirect: 'manual' });
    const { pathname, search } = new URL(answer.headers.get('location')!);
    return `${pathname}${search}`;
  };
  const leave = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    running().as('visitor', { method: 'POST', path, headers: { ...FORM_TYPE, ...headers }, body: '' });
  const come = (path: string, cookie: string): Promise<Answer> =>
    running().as('visitor', { path, headers: { cookie } });

  it('who linked an account elsewhere comes in by it, in the browser that left', async () => {
    provider.service.on('beforeTokenSigning', ({ payload }: MutableToken) => (payload.sub = 'cuenta-1'));
    const unknown = await leave(ENTER);
    const refused = await come(await backFrom(unknown), cookiesOf(unknown).join('; '));
    expect([refused.status, cookiesOf(refused).some((each) => /^puente=./.test(each))]).toEqual([401, false]);

    const { cookie, csrfToken } = await running().signIn('nonprofit-abierta');
    const linking = await leave(LINK, { cookie, 'x-csrf-token': csrfToken });
    const linked = await come(await backFrom(linking), [cookie, ...cookiesOf(linking)].join('; '));
    expect([linked.status, linked.headers.location]).toEqual([303, '/es/account/second-factor']);

    const elsewhere = await come(await backFrom(await leave(ENTER)), '');
    expect([elsewhere.status, cookiesOf(elsewhere).some((each) => /^puente=./.test(each))]).toEqual([
      401,
      false,
    ]);
    const leaving = await leave(ENTER);
    expect([leaving.status, leaving.headers['content-security-policy']]).toEqual([200, expect.any(String)]);
    const home = await come(await backFrom(leaving), cookiesOf(leaving).join('; '));
    const session = cookiesOf(home).find((each) => /^puente=./.test(each)) ?? '';
    expect([home.status, (await come('/es/account', session)).status]).toEqual([303, 200]);
  });
}
