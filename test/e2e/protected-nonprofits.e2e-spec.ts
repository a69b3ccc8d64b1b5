import { demonstrationPeople } from '@puente/demonstration/core';
import { AliasBook } from '@puente/disclosure';
import { MatchRefreshStaleHandler } from '@puente/matching';
import { states } from '@puente/taxonomy';
import { asSuperuser } from '@puente/testing';
import { ProofApp } from '../proof/proof-app';
import { takenByTwo } from '../proof/taken-by-two';

interface Hidden {
  readonly id: string;
  readonly name: string;
}
interface Row {
  readonly nonprofit: { readonly handle: string; readonly label: string; readonly named: boolean };
}

/** What would betray a protected nonprofit to a funder: its name and its id anywhere, any state beside its alias. */
describe('a protected nonprofit in the eyes of a funder', () => {
  let proof: ProofApp;
  let hidden: Hidden[];
  let programmes: string[];

  beforeAll(async () => {
    proof = await ProofApp.start();
    hidden = await asSuperuser<Hidden>(
      proof.test,
      `select o.id, o.name from organizations o join nonprofit_profiles p on p.tenant_id = o.id where p.safety = 'protected'`,
    );
    programmes = (await json<{ id: string }[]>('/api/v1/programmes')).map(({ id }) => id);
  }, 60_000);
  afterAll(() => proof.stop());

  const get = async (path: string): Promise<string> => {
    const { status, body } = await proof.as('officer', { path });
    expect([path, status]).toEqual([path, 200]);
    return body;
  };
  const json = async <T>(path: string): Promise<T> => JSON.parse(await get(path)) as T;

  /** Only a number is told: a failing test must not print names either. */
  function expectNobodyIn(body: string, where: string): void {
    const betrayed = hidden.filter(({ id, name }) => body.includes(name) || body.includes(id)).length;
    expect({ where, betrayed }).toEqual({ where, betrayed: 0 });
  }

  const aliasRows = async (programme: string): Promise<Row[]> => {
    const rows: Row[] = [];
    for (let page = 1, pages = 1; page <= pages; page++) {
      const list = await json<{ pages: number; results: Row[] }>(
        `/api/v1/programmes/${programme}/matches?page=${page}`,
      );
      pages = list.pages;
      rows.push(...list.results.filter(({ nonprofit }) => !nonprofit.named));
    }
    return rows;
  };

  it('the portfolio has some to hide', () => expect(hidden.length).toBeGreaterThan(100));

  it('no list, table, file or snapshot of matches holds a name or an id', async () => {
    for (const id of programmes) {
      await proof.asJson('officer', 'POST', `/api/v1/programmes/${id}/snapshots`);
      const base = `programmes/${id}`;
      const pages = ['es', 'en'].flatMap((locale) =>
        ['eligible', 'unknown', 'ineligible'].map(
          (view) => `/${locale}/${base}/matches?view=${view}&print=1`,
        ),
      );
      for (const locale of ['es', 'en']) {
        const file = await takenByTwo(
          proof,
          'officer',
          { kind: 'matches', programmeId: id, query: {} },
          locale,
        );
        expect(file.body.split('\r\n').length).toBeGreaterThan(100);
        expectNobodyIn(file.body, `file of ${id}`);
      }
      for (const path of [...pages, `/api/v1/${base}/snapshots`, `/es/${base}/snapshots`]) {
        expectNobodyIn(await get(path), path);
      }
    }
  });

  it('no row with an alias names a state, in any language', async () => {
    const words = states.terms.flatMap(({ code, label }) => [code, label.es, label.en]);
    for (const id of programmes) {
      const rows = await aliasRows(id);
      expect(rows.length).toBeGreaterThan(100);
      const text = JSON.stringify(rows);
      expect(words.filter((word) => text.includes(word))).toEqual([]);
    }
  });

  it('its profile, its match and a comparison with it say no more than the list', async () => {
    const id = programmes[0]!;
    const [one, other] = (await aliasRows(id)).map(({ nonprofit }) => nonprofit.handle);
    const paths = [
      `/es/nonprofits/${one}`,
      `/en/nonprofits/${one}`,
      `/api/v1/nonprofits/${one}`,
      `/es/programmes/${id}/matches/${one}`,
      `/api/v1/programmes/${id}/matches/${one}`,
      `/es/programmes/${id}/compare?with=${one}&with=${other}`,
    ];
    for (const path of paths) {
      const body = await get(path);
      expectNobodyIn(body, path);
      const main = body.includes('<main') ? body.slice(body.indexOf('<main'), body.indexOf('</main>')) : body;
      expect(states.terms.filter(({ label }) => main.includes(label.es)).map(({ code }) => code)).toEqual([]);
    }
  });

  it('the map counts only those whose state may be known', async () => {
    const counted = await asSuperuser<{ state: string; n: number }>(
      proof.test,
      `select state, count(*)::int as n from nonprofit_profiles, unnest(states) as state where safety <> 'protected' group by state`,
    );
    const map = await json<{ states: { state: string; nonprofits: number }[]; placeWithheld: number }>(
      '/api/v1/map',
    );
    const expected = new Map(counted.map(({ state, n }) => [state, n]));
    for (const { state, nonprofits } of map.states) {
      expect([state, nonprofits]).toEqual([state, expected.get(state) ?? 0]);
    }
    expect(map.placeWithheld).toBeGreaterThan(100);
  });

  it('every description by alias is shared by at least five', async () => {
    const list = await json<Record<string, unknown>[]>('/api/v1/nonprofits');
    const groups = new Map<string, number>();
    for (const { named, mainRegion, mainService, sizeBand } of list) {
      const key = JSON.stringify([mainRegion, mainService, sizeBand]);
      if (named === false) groups.set(key, (groups.get(key) ?? 0) + 1);
    }
    expect(Math.min(...groups.values())).toBeGreaterThanOrEqual(5);
  });

  it('two funders know it by different handles', async () => {
    const brisa = await proof.signIn('brisa-oficial');
    const own = await json<{ handle: string }[]>('/api/v1/nonprofits');
    const { body } = await proof.as('visitor', {
      path: '/api/v1/nonprofits',
      headers: { cookie: brisa.cookie },
    });
    const theirs = new Set((JSON.parse(body) as { handle: string }[]).map(({ handle }) => handle));
    expect(theirs.size).toBe(own.length);
    expect(own.filter(({ handle }) => theirs.has(handle))).toEqual([]);
  });

  it('two funders with the same programme cannot join their aliases by the order of their ties', async () => {
    const orders = [];
    for (const key of ['horizonte-oficial', 'brisa-oficial']) orders.push(await orderSeenBy(key));
    expect(orders[0]!.length).toBeGreaterThan(100);
    expect([...orders[0]!].sort()).toEqual([...orders[1]!].sort());
    expect(orders[0]).not.toEqual(orders[1]);
  });

  /** Protected nonprofits by id, in the order in which one funder sees them for a programme of its own. */
  async function orderSeenBy(key: string): Promise<string[]> {
    const { cookie, csrfToken } = await proof.signIn(key);
    const ask = async <T>(method: string, path: string, body?: object): Promise<T> => {
      const headers = { cookie, 'x-csrf-token': csrfToken, 'content-type': 'application/json' };
      const answer = await proof.as('visitor', {
        method,
        path,
        headers,
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return JSON.parse(answer.body) as T;
    };
    const { id } = await ask<{ id: string }>('POST', '/api/v1/programmes', {
      title: { es: 'Empates', en: 'Ties' },
    });
    const rows: Row[] = [];
    for (let page = 1, pages = 1; page <= pages; page++) {
      const list = await ask<{ pages: number; results: Row[] }>(
        'GET',
        `/api/v1/programmes/${id}/matches?page=${page}`,
      );
      pages = list.pages;
      rows.push(...list.results.filter(({ nonprofit }) => !nonprofit.named));
    }
    const person = demonstrationPeople().find((each) => each.key === key)!;
    const [membership] = await asSuperuser<{ tenant: string }>(
      proof.test,
      'select tenant_id as tenant from memberships m join people p on p.id = m.person_id where p.email = $1',
      [person.email],
    );
    const ids = hidden.map((each) => each.id).sort();
    return rows.map(
      ({ nonprofit }) => proof.app.get(AliasBook).resolve(membership!.tenant, nonprofit.handle, ids) ?? '',
    );
  }

  it('another funder’s handle, an id and nothing at all answer alike', async () => {
    const brisa = await proof.signIn('brisa-oficial');
    const theirs = JSON.parse(
      (await proof.as('visitor', { path: '/api/v1/nonprofits', headers: { cookie: brisa.cookie } })).body,
    ) as {
      handle: string;
    }[];
    const answers = [];
    for (const handle of [theirs[0]!.handle, hidden[0]!.id, 'AAAAA-AAAAA']) {
      const { status, body } = await proof.as('officer', { path: `/api/v1/nonprofits/${handle}` });
      answers.push({ status, ...(JSON.parse(body) as object), requestId: '' });
    }
    expect(answers[0]).toMatchObject({ status: 404, code: 'not-found' });
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('a nonprofit that becomes protected is not found again by what was noted before', async () => {
    const programme = programmes[0]!;
    const base = `/api/v1/programmes/${programme}`;
    interface Kept {
      readonly results: readonly { readonly nonprofit: Row['nonprofit'] & { readonly safety: string } }[];
    }
    await proof.asJson('officer', 'POST', `${base}/snapshots`);
    const [kept] = await json<Kept[]>(`${base}/snapshots`);
    const before = kept!.results.find(({ nonprofit }) => nonprofit.safety === 'open')!.nonprofit;
    const known = new Set((await json<Row['nonprofit'][]>('/api/v1/nonprofits')).map(({ handle }) => handle));
    await asSuperuser(
      proof.test,
      `update nonprofit_profiles p set safety = 'protected', version = version + 1
         from organizations o where o.id = p.tenant_id and o.name = $1`,
      [before.label],
    );
    await proof.app.get(MatchRefreshStaleHandler).handle();
    for (const path of [`/api/v1/nonprofits/${before.handle}`, `${base}/matches/${before.handle}`]) {
      expect((await proof.as('officer', { path })).status).toBe(404);
    }
    const now = await json<Row['nonprofit'][]>('/api/v1/nonprofits');
    expect(now.filter(({ label }) => label === before.label)).toEqual([]);
    const fresh = now.filter(({ handle }) => !known.has(handle));
    expect(fresh).toMatchObject([{ named: false }]);
    expect(fresh[0]!.handle).not.toBe(before.handle);
    await asSuperuser(
      proof.test,
      `update nonprofit_profiles p set safety = 'open', version = version + 1
         from organizations o where o.id = p.tenant_id and o.name = $1`,
      [before.label],
    );
    await proof.app.get(MatchRefreshStaleHandler).handle();
  });

  it('a nonprofit that becomes protected leaves no alias beside what it handed in under its name', async () => {
    interface Received {
      readonly id: string;
      readonly nonprofit: (Row['nonprofit'] & { readonly safety: string }) | null;
    }
    const calls = await json<{ id: string; phase: string }[]>('/api/v1/calls');
    const { id: call } = calls.find(({ phase }) => phase === 'closed')!;
    const received = () => json<Received[]>(`/api/v1/calls/${call}/received-applications`);
    const cardOf = async (id: string) => (await received()).find((each) => each.id === id)!.nonprofit;
    const { id, nonprofit } = (await received()).find((each) => each.nonprofit?.safety === 'open')!;
    const become = async (safety: 'open' | 'protected'): Promise<void> => {
      await asSuperuser(
        proof.test,
        `update nonprofit_profiles p set safety = $1, version = version + 1
           from organizations o where o.id = p.tenant_id and o.name = $2`,
        [safety, nonprofit!.label],
      );
      await proof.app.get(MatchRefreshStaleHandler).handle();
    };
    await become('protected');
    expect(await cardOf(id)).toBeNull();
    expect((await get(`/es/calls/${call}/received/${id}`)).includes(nonprofit!.label)).toBe(false);
    await become('open');
    expect(await cardOf(id)).toEqual(nonprofit);
  });

  it('no name is logged', () => expectNobodyIn(proof.logged.join(''), 'the log'));
});
