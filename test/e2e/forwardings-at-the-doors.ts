import { asSuperuser } from '@puente/testing';
import { agreed, decided, funderToChoose, passedOn } from '../proof/assigned-application';
import type { Answer } from '../proof/ask';
import type { ProofApp, Role } from '../proof/proof-app';

const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };
const MONTH_MS = 30 * 86_400_000;

/** Cases of what another funder reads by consent, for a spec that has a server running anyway. */
export function forwardingsAtTheDoors(running: () => ProofApp): void {
  const get = (role: Role, path: string): Promise<Answer> => running().as(role, { path });
  const post = (role: Role, path: string, fields: Readonly<Record<string, string>>): Promise<Answer> => {
    const body = new URLSearchParams(fields).toString();
    return running().as(role, { method: 'POST', path, headers: FORM_TYPE, body });
  };

  it('the nonprofit chooses one funder, signs, and takes it back with forms alone', async () => {
    const { application } = await decided(running());
    const page = `/es/my/applications/${application}/decision`;
    const toFunderId = await funderToChoose(running(), application);
    expect((await get('nonprofit', page)).body).toContain(`<option value="${toFunderId}"`);
    const action = `${page}/forwardings`;
    const empty = await post('nonprofit', action, { toFunderId, until: '2020-01-01' });
    expect([empty.status, empty.body.includes('href="#f-agree"')]).toEqual([422, true]);
    const early = await post('nonprofit', action, { toFunderId, until: '2020-01-01', agree: 'yes' });
    expect([early.status, early.body.includes('href="#f-until"')]).toEqual([422, true]);
    const until = new Date(Date.now() + MONTH_MS).toISOString().slice(0, 10);
    expect((await post('nonprofit', action, { toFunderId, until, agree: 'yes' })).status).toBe(303);
    const signed = (await get('nonprofit', page)).body;
    const revoke = /action="([^"]+\/revoke)"/.exec(signed)![1]!;
    expect((await post('nonprofit', revoke, {})).status).toBe(303);
    expect((await post('nonprofit', revoke, {})).status).toBe(303);
    expect((await get('nonprofit', page)).body).toContain('Retirado');
  });

  it('the funder passes it on, and the other one reads it until it is taken back', async () => {
    const { call, application, forwarding } = await agreed(running());
    const page = `/es/calls/${call}/received/${application}`;
    expect((await get('officer', page)).body).toContain(`${page}/forwardings/${forwarding}`);
    expect((await get('hip', `/es/forwardings/${forwarding}`)).status).toBe(404);
    const long = await post('officer', `${page}/forwardings/${forwarding}`, { note: 'x'.repeat(1_001) });
    expect([long.status, long.body.includes(`href="#f-note-${forwarding.slice(0, 8)}"`)]).toEqual([
      422,
      true,
    ]);
    const pass = () => post('officer', `${page}/forwardings/${forwarding}`, { note: 'Cabe <b>ahí</b>' });
    expect([(await pass()).status, (await pass()).status]).toEqual([303, 409]);
    expect((await get('hip', '/es/forwardings')).body).toContain(`/es/forwardings/${forwarding}`);
    const opened = (await get('hip', `/es/forwardings/${forwarding}`)).body;
    expect(opened).toContain('Cabe &lt;b&gt;ahí&lt;/b&gt;');
    expect((await get('officer', `/es/forwardings/${forwarding}`)).status).toBe(404);
    const own = `/api/v1/applications/${application}/forwardings/${forwarding}`;
    expect((await running().asJson('nonprofit', 'DELETE', own)).status).toBe(204);
    expect((await get('hip', `/es/forwardings/${forwarding}`)).status).toBe(404);
  });

  it('what was chosen is filled in again after proving who one is', async () => {
    const { application } = await decided(running());
    const page = `/es/my/applications/${application}/decision`;
    const toFunderId = await funderToChoose(running(), application);
    const chosen = `toFunderId=${toFunderId}&until=2031-01-02`;
    await asSuperuser(running().test, `update sessions set proven_at = now() - interval '1 day'`);
    const fields = { toFunderId, until: '2031-01-02', agree: 'yes' };
    const sent = await post('nonprofit', `${page}/forwardings`, fields);
    await asSuperuser(running().test, 'update sessions set proven_at = now()');
    const next = encodeURIComponent(`${page}/forwardings?${chosen}`);
    expect([sent.status, sent.headers.location]).toEqual([303, `/es/account/confirm?next=${next}`]);
    const led = await get('nonprofit', `${page}/forwardings?${chosen}&other=1`);
    expect([led.status, led.headers.location]).toEqual([303, `${page}?${chosen}#forwardings`]);
    const stranger = await get('nonprofit', `/es/my/applications/${toFunderId}/decision/forwardings`);
    expect(stranger.status).toBe(404);
    const { body } = await get('nonprofit', `${page}?${chosen}`);
    expect(body).toMatch(new RegExp(`<option value="${toFunderId}"[^>]* selected`));
    expect(body).toContain('value="2031-01-02"');
  });

  it('a note is kept when its consent ended while it was written', async () => {
    const { call, application, forwarding } = await agreed(running());
    const own = `/api/v1/applications/${application}/forwardings/${forwarding}`;
    expect((await running().asJson('nonprofit', 'DELETE', own)).status).toBe(204);
    const kept = await running().as('officer', {
      ...{ method: 'POST', path: `/es/calls/${call}/received/${application}/forwardings/${forwarding}` },
      headers: { ...FORM_TYPE, origin: running().url },
      body: new URLSearchParams({ note: 'Una nota larga' }).toString(),
    });
    expect([kept.status, kept.body.includes('Una nota larga')]).toEqual([409, true]);
  });

  it('a notice leads to where it is passed on', async () => {
    const { call, application } = await agreed(running());
    const at = `/es/calls/${call}/received/${application}`;
    const led = await get('officer', `/es/received/${application}?part=passing`);
    expect(led.headers.location).toBe(`${at}#passing`);
  });

  it('programs do the same', async () => {
    const { application, forwarding } = await passedOn(running());
    const read = JSON.parse((await get('hip', `/api/v1/forwardings/${forwarding}`)).body) as object;
    expect(read).toMatchObject({ id: forwarding, openedAt: null, answers: {} });
    const { body } = await get('officer', `/api/v1/received-applications/${application}/forwardings`);
    expect(JSON.parse(body)).toMatchObject([{ id: forwarding, state: 'passed' }]);
    expect(body).not.toMatch(/openedAt|revokedAt/);
  });
}
