import { randomUUID } from 'node:crypto';
import { STOP_MAILS } from '@puente/mail';
import { asSuperuser } from '@puente/testing';
import { Vault } from '@puente/vault';
import type { Answer, Question } from './ask';
import { asksAll, isFullProof, reportFigure } from './proof-run';
import { Random } from './random';
import { askerOf, EACH_KIND, EACH_ROLE, type Asker } from './world/cast';
import { fingerprints } from './world/fingerprints';
import { WorldRequests } from './world/requests';
import { targetsOf, type Target } from './world/targets';
import { Things } from './world/things';
import { World } from './world/world';

type Headers = Readonly<Record<string, string>>;

/** Writes that another site makes a signed-in person's browser send, each with what that site can and cannot do. */
interface Forgery {
  readonly name: string;
  readonly headers: (own: { cookie: string; csrfToken: string }, other: { csrfToken: string }) => Headers;
  readonly body?: string;
}

const ELSEWHERE = 'https://elsewhere.invalid';
const PLANTED = 'A'.repeat(86);
const MULTIPART = `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n`;

const FORGERIES: readonly Forgery[] = [
  { name: 'no origin and no token', headers: ({ cookie }) => ({ cookie }) },
  {
    name: 'a foreign origin, even with the token',
    headers: ({ cookie, csrfToken }) => ({ cookie, 'x-csrf-token': csrfToken, origin: ELSEWHERE }),
  },
  {
    name: 'a page without an origin of its own',
    headers: ({ cookie, csrfToken }) => ({ cookie, 'x-csrf-token': csrfToken, origin: 'null' }),
  },
  {
    name: 'another site by the word of the browser',
    headers: ({ cookie, csrfToken }) => ({
      cookie,
      'x-csrf-token': csrfToken,
      'sec-fetch-site': 'cross-site',
    }),
  },
  {
    name: 'a neighbouring site',
    headers: ({ cookie, csrfToken }) => ({
      cookie,
      'x-csrf-token': csrfToken,
      'sec-fetch-site': 'same-site',
    }),
  },
  {
    name: 'a form as plain text',
    headers: ({ cookie }) => ({ cookie, 'content-type': 'text/plain' }),
    body: '{"a":"=1"}',
  },
  {
    name: 'a form in parts',
    headers: ({ cookie }) => ({ cookie, 'content-type': 'multipart/form-data; boundary=x' }),
    body: MULTIPART,
  },
  {
    name: 'a form with a token that was made up',
    headers: ({ cookie }) => ({ cookie, 'content-type': 'application/x-www-form-urlencoded' }),
    body: `_csrf=${PLANTED}`,
  },
  {
    name: 'the token of another session',
    headers: ({ cookie }, { csrfToken }) => ({ cookie, 'x-csrf-token': csrfToken }),
  },
  {
    name: 'planted cookies that agree with a planted token',
    headers: ({ cookie }) => ({
      cookie: `_csrf=${PLANTED}; csrf=${PLANTED}; XSRF-TOKEN=${PLANTED}; ${cookie}`,
      'x-csrf-token': PLANTED,
    }),
  },
];

const LOOKS = ['GET', 'HEAD'] as const;
/** In the short form each forgery is tried on one in so many routes. */
const SHARE = 6;
/** In the short form one in so many pages is looked at. */
const LOOKED_AT = 2;

/** T10: no write is accepted that the person's own page did not send, and looking changes nothing. */
describe('T10 forged writes', () => {
  const random = Random.fromSeed('T10 forged writes');
  let world: World;
  let targets: Target[];
  let things: Things;
  let requests: WorldRequests;
  let tried = 0;
  let accepted = 0;
  let looked = 0;
  let changed = 0;

  jest.setTimeout(600_000);
  beforeAll(async () => {
    world = await World.start();
    targets = targetsOf(world);
    things = await Things.of(world);
    requests = new WorldRequests(world, things, random);
    await requests.learnForms(EACH_KIND, targets);
  });
  afterAll(async () => {
    await world.stop();
    reportFigure({
      test: 'T10',
      title: 'CSRF',
      figure: `${accepted} of ${tried} forged writes accepted over ${writing().length} routes; ${changed} tables changed by ${looked} looks`,
      target: '0 accepted; 0 GET or HEAD change data, sessions and audit apart',
    });
  });

  const writing = (): Target[] => targets.filter(({ method }) => method !== 'GET');
  const stranger = askerOf('funder-c', 'funder-admin');
  const owners = ['funder-a/funder-admin', 'hidden-a/nonprofit-admin', 'hip/hip-admin'].map((key) =>
    EACH_ROLE.find((each) => each.key === key)!,
  );
  const questionOf = (target: Target, asker: Asker): Question =>
    requests.good(target, asker, things.address(target.path, asker, 'own', random));

  it('the same writes with the right token are not taken for forged', async () => {
    for (const target of writing()) {
      const asker = owners[0]!;
      const answer = await world.as(asker, {
        method: target.method,
        path: questionOf(target, asker).path,
        body: '',
      });
      expect([target.name, refused(answer)]).toEqual([target.name, false]);
      world.forgetSession(asker);
    }
  });

  it.each(FORGERIES)('refuses $name on writing routes', async ({ headers, body }) => {
    const before = await fingerprints(world);
    const other = await world.sessionOf(stranger);
    const found: string[] = [];
    for (const target of asksAll() ? writing() : random.some(writing(), writing().length / SHARE)) {
      for (const asker of isFullProof() ? owners : [owners[tried % owners.length]!]) {
        const question = questionOf(target, asker);
        const forged = headers(await world.sessionOf(asker), other);
        const answer = await world.ask({
          ...question,
          headers: { ...question.headers, ...forged },
          ...(body === undefined ? {} : { body }),
        });
        tried++;
        if (!refused(answer)) found.push(`${target.name} by ${asker.key}: ${answer.status}`);
      }
    }
    accepted += found.length;
    expect(found).toEqual([]);
    expect(await fingerprints(world)).toEqual(before);
  });

  it('nobody is signed in from elsewhere', async () => {
    for (const path of ['/api/v1/session', '/es/sign-in', '/en/sign-in']) {
      tried++;
      expect([
        path,
        (await world.ask({ method: 'POST', path, headers: { origin: ELSEWHERE } })).status,
      ]).toEqual([path, 403]);
    }
  });

  it('the link of a mail changes nothing when it is opened, and ends mails by one post without a session', async () => {
    const { organization, personId } = owners[1]!;
    const { app, test } = world.running;
    const mailId = randomUUID();
    await asSuperuser(
      test,
      `insert into mails (id, tenant_id, person_id, template, data) values ($1, $2, $3, 'message', '{}')`,
      [mailId, organization!.id, personId],
    );
    const path = `/es/stop-mails?token=${encodeURIComponent(app.get(Vault).token(STOP_MAILS, mailId))}`;
    const before = await fingerprints(world);
    expect((await world.ask({ path })).status).toBe(200);
    expect(await fingerprints(world)).toEqual(before);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const posted = { method: 'POST', path, headers, body: 'List-Unsubscribe=One-Click' };
    expect((await world.ask(posted)).status).toBe(200);
    const settings = await world.json(owners[1]!, '/api/v1/session/notices/settings');
    expect(settings).toEqual({ frequency: 'none' });
  });

  it('nothing changes by looking, whoever looks', async () => {
    const before = await fingerprints(world);
    const reading = targets.filter(({ method }) => method === 'GET');
    for (const { path } of asksAll() ? reading : random.some(reading, reading.length / LOOKED_AT)) {
      for (const asker of isFullProof() ? EACH_ROLE : EACH_KIND) {
        for (const method of asksAll() ? LOOKS : [random.pick(LOOKS)]) {
          await world.as(asker, { method, path: things.address(path, asker, 'own', random) });
          looked++;
        }
      }
    }
    const after = await fingerprints(world);
    changed = Object.keys(after).filter((table) => after[table] !== before[table]).length;
    expect(after).toEqual(before);
  });
});

/** Refused as forged: 403 with the code or the sentence for it. */
const refused = ({ status, body }: Answer): boolean =>
  status === 403 && /csrf-refused|no viene de una página abierta|does not come from a page/.test(body);
