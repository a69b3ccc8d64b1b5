import { Database } from '@puente/database';
import { DEMONSTRATION_PASSWORD, loadDemonstration } from '@puente/demonstration';
import { JobRunner } from '@puente/jobs';
import { addNotice } from '@puente/mail';
import { asSuperuser } from '@puente/testing';
import { Vault } from '@puente/vault';
import { OAuth2Server } from 'oauth2-mock-server';
import type { Answer } from '../proof/ask';
import { ProofApp } from '../proof/proof-app';
import { providerAtTheDoor } from './provider-at-the-door';

/** Consents and introductions as people meet them: in the demonstration, and with a proof asked for on the way. */
describe('consents over HTTP', () => {
  const provider = new OAuth2Server();
  let proof: ProofApp;
  beforeAll(async () => {
    await provider.issuer.keys.generate('RS256');
    await provider.start(0, '127.0.0.1');
    const known = { OIDC_CLIENT_ID: 'puente', OIDC_CLIENT_SECRET: 'x', OIDC_NAME: 'Correo' };
    proof = await ProofApp.start({ ...known, OIDC_ISSUER: provider.issuer.url! });
  });
  afterAll(async () => {
    await proof.stop();
    await provider.stop();
  });

  providerAtTheDoor(() => proof, provider);

  const counted = () =>
    asSuperuser(
      proof.test,
      `select (select count(*) from consents)::int as consents, (select count(*) from introductions)::int as introductions,
          (select count(*) from introduction_answers)::int as answers, (select count(*) from programmes)::int as programmes`,
    );

  /** Twice: the job of a notice puts out that of its mail. */
  async function runMailJobs(): Promise<void> {
    for (let round = 0; round < 2; round++) {
      const rows = await asSuperuser<{ id: string }>(
        proof.test,
        `select id from outbox where status = 'pending' and name in ('notice.deliver', 'mail.send')`,
      );
      for (const { id } of rows) await proof.app.get(JobRunner).run(id);
    }
  }

  /** A browser of one person: cookie and form token go along. */
  async function browserOf(key: string) {
    let { cookie } = await proof.signIn(key);
    let token = '';
    const keep = (answer: Answer): Answer => {
      cookie = answer.headers['set-cookie']?.toString().split(';')[0] ?? cookie;
      token = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? token;
      return answer;
    };
    return {
      get: async (path: string) => keep(await proof.as('visitor', { path, headers: { cookie } })),
      post: async (path: string, values: Record<string, string>, from: string) =>
        keep(
          await proof.as('visitor', {
            ...{ method: 'POST', path, body: new URLSearchParams({ ...values, _csrf: token }).toString() },
            headers: {
              ...{ cookie, referer: `${proof.url}${from}` },
              'content-type': 'application/x-www-form-urlencoded',
            },
          }),
        ),
    };
  }

  it('the demonstration holds some of each, and loading it again adds nothing', async () => {
    const before = await counted();
    expect(before).toEqual([{ consents: 5, introductions: 3, answers: 2, programmes: 8 }]);
    expect(await loadDemonstration(proof.app.get(Database), proof.app.get(Vault))).toBe(false);
    expect(await counted()).toEqual(before);
  });

  it('the protected nonprofit has a request to answer and one met; that funder alone reads its name', async () => {
    const own = JSON.parse((await proof.as('nonprofit', { path: '/api/v1/my/introductions' })).body) as {
      standing: string;
    }[];
    expect(own.map(({ standing }) => standing)).toEqual(['asked', 'met']);
    const { name } = JSON.parse((await proof.as('nonprofit', { path: '/api/v1/my/profile' })).body) as {
      name: string;
    };
    const named = async (key: string) => {
      const { cookie } = await proof.signIn(key);
      const answer = await proof.as('visitor', { path: '/es/introductions', headers: { cookie } });
      return [answer.status, answer.body.includes(name)];
    };
    expect(await named('pradera-officer')).toEqual([200, true]);
    expect(await named('horizonte-oficial')).toEqual([200, false]);
  });

  it.each([
    ['my/visibility/consent', 'my/visibility/consents', { to: 'donor-report' }],
    ['my/introductions/', 'accept', null],
  ])(
    'a proof asked for at the signature leads back to the filled-in preview: %s',
    async (page, action, to) => {
      const browser = await browserOf('nonprofit-representante');
      await asSuperuser(proof.test, `update sessions set proven_at = now() - interval '1 day'`);
      const [waiting] = await asSuperuser<{ id: string }>(
        proof.test,
        'select id from introductions where met_at is null',
      );
      const path = to ? `/es/${page}` : `/es/${page}${waiting!.id}`;
      const signing = to ? `/es/${action}` : `${path}/${action}`;
      const until = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
      const filled = `${path}?${new URLSearchParams({ ...to, classes: 'work', until }).toString()}&classes=text`;
      const values = { ...to, classes: 'work text', until };
      expect((await browser.get(filled)).body).toContain(signing);

      const sent = await browser.post(signing, values, filled);
      const detour = `/es/account/confirm?next=${encodeURIComponent(filled)}`;
      expect([sent.status, sent.headers.location]).toEqual([303, detour]);
      expect((await browser.get(detour)).body).toContain('name="next"');
      const proven = { method: 'password', password: DEMONSTRATION_PASSWORD, next: filled };
      const confirmed = await browser.post('/es/account/confirm', proven, detour);
      expect([confirmed.status, confirmed.headers.location]).toEqual([303, filled]);

      const { body } = await browser.get(filled);
      for (const kept of ['work', 'text']) expect(body).toMatch(new RegExp(`value="${kept}"[^>]* checked`));
      expect(body).toContain(`value="${until}"`);
      const signed = await browser.post(signing, values, filled);
      expect([signed.status, signed.headers.location]).toEqual([303, expect.stringMatching(/\?done=done/)]);
    },
  );

  it('who asked for a pause is told here and by no mail, until it ends', async () => {
    const nonprofit = await proof.actorOf('nonprofit');
    const told = async (paused: boolean) => {
      const said = await proof.asJson('nonprofit', 'PUT', '/api/v1/my/contact', { paused });
      expect(JSON.parse(said.body)).toMatchObject({ paused });
      const notice = { to: { personId: nonprofit.personId }, kind: 'changes-asked' } as const;
      await proof.app
        .get(Database)
        .asActor(nonprofit, (tx) => addNotice(tx, { tenantId: nonprofit.tenantId, ...notice }));
      await runMailJobs();
    };
    const mails = () =>
      asSuperuser(proof.test, 'select status from mails where person_id = $1 order by created_at', [
        nonprofit.personId,
      ]);
    await runMailJobs();
    const before = (await mails()).length;
    await told(true);
    await told(false);
    expect((await mails()).slice(before)).toEqual([{ status: 'dropped' }, { status: 'kept' }]);
  });
});
