import { asSuperuser } from '@puente/testing';
import { ProofApp, type Role } from '../proof/proof-app';

interface Row {
  readonly action: string;
  readonly detail: Record<string, unknown>;
  readonly subject_id: string | null;
  readonly tenant_id: string;
  readonly actor_tenant_id: string;
}

/** What a person does, sees or is refused stands in the log when the answer arrives. */
describe('the audit log behind the doors', () => {
  let proof: ProofApp;
  beforeAll(async () => {
    proof = await ProofApp.start();
  });
  afterAll(() => proof.stop());

  /** The rows that a request adds. */
  async function rowsOf(role: Role, method: string, path: string, body?: unknown): Promise<Row[]> {
    await proof.sessionOf(role);
    const [before] = await asSuperuser<{ at: Date }>(proof.test, 'select clock_timestamp()::text as at');
    const answer =
      body === undefined
        ? await proof.as(role, { method, path })
        : await proof.asJson(role, method, path, body);
    expect(answer.status).toBeLessThan(500);
    return asSuperuser<Row>(
      proof.test,
      `select action, detail, subject_id, tenant_id, actor_tenant_id from audit_log
        where at > $1 and action not like 'session.%' order by at`,
      [before!.at],
    );
  }
  const actions = (rows: readonly Row[]): string[] => [...new Set(rows.map((row) => row.action))].sort();
  const portfolio = async (): Promise<{ id: string }[]> =>
    asSuperuser(proof.test, `select id from organizations where kind = 'nonprofit'`);

  it.each([
    ['/es/nonprofits', 'seen.list'],
    ['/en/nonprofits?page=2', 'seen.list'],
    ['/es/nonprofits.csv?region=north&band=large', 'seen.file'],
    ['/es/', 'seen.list'],
    ['/api/v1/nonprofits', 'seen.list'],
  ])('HIP asks for %s: %s, a row for each nonprofit shown', async (path, action) => {
    const answer = await proof.as('hip', { path });
    const names = await asSuperuser<{ id: string; name: string }>(
      proof.test,
      `select id, name from organizations where kind = 'nonprofit'`,
    );
    const shown = names.filter(({ name }) => answer.body.includes(name.replaceAll('"', '&quot;')));
    const rows = (await rowsOf('hip', 'GET', path)).filter((row) => row.action !== 'export.made');
    expect(actions(rows)).toEqual([action]);
    expect(rows.map((row) => row.tenant_id).sort()).toEqual(shown.map(({ id }) => id).sort());
  });

  it('HIP opens a profile and a match: one row in the chain of the nonprofit', async () => {
    const [{ id } = { id: '' }] = await portfolio();
    expect(await rowsOf('hip', 'GET', `/es/nonprofits/${id}`)).toMatchObject([
      { action: 'seen.profile', tenant_id: id, subject_id: id },
    ]);
    const [programme] = await asSuperuser<{ id: string }>(
      proof.test,
      `select p.id from programmes p join organizations o on o.id = p.tenant_id where o.kind = 'hip' limit 1`,
    );
    const rows = await rowsOf('hip', 'GET', `/es/programmes/${programme!.id}/matches/${id}`);
    expect(rows).toMatchObject([{ action: 'seen.match', tenant_id: id }]);
    expect(JSON.stringify(rows)).not.toContain(programme!.id);
  });

  it('a funder who lists descriptions saw nobody', async () => {
    const [programme] = await asSuperuser<{ id: string }>(
      proof.test,
      `select p.id from programmes p where p.tenant_id = $1 limit 1`,
      [(await proof.actorOf('officer')).tenantId],
    );
    expect(await rowsOf('officer', 'GET', `/es/programmes/${programme!.id}/matches`)).toEqual([]);
  });

  it.each([
    ['officer', '/es/nonprofits', 'refusal.forbidden', '/es/nonprofits'],
    [
      'officer',
      '/api/v1/programmes/4f0e7b9e-0000-4000-8000-000000000000',
      'refusal.not-found',
      '/api/v1/programmes/:id',
    ],
    [
      'nonprofit',
      '/es/programmes/4f0e7b9e-0000-4000-8000-000000000000/matches',
      'refusal.forbidden',
      '/es/programmes/:id/matches',
    ],
  ] as const)('%s is refused %s: %s', async (role, path, action, route) => {
    const rows = await rowsOf(role, 'GET', path);
    expect(rows).toMatchObject([
      { action, subject_id: null, ...(route ? { detail: { route, method: 'GET' } } : {}) },
    ]);
    expect(rows[0]!.tenant_id).toBe(rows[0]!.actor_tenant_id);
    expect(JSON.stringify(rows[0]!.detail)).not.toContain('4f0e7b9e');
  });

  it('who is told to prove who they are first was refused', async () => {
    const { personId } = await proof.actorOf('officer');
    const session = (values: string) =>
      asSuperuser(proof.test, `update sessions set ${values} where person_id = $1`, [personId]);
    await proof.sessionOf('officer');
    await session(`proven_at = now() - interval '1 day'`);
    const token = { name: 'Tablero', scopes: ['match:read'] };
    expect(await rowsOf('officer', 'POST', '/api/v1/tokens', token)).toMatchObject([
      { action: 'refusal.forbidden', detail: { code: 'step-up-needed', route: '/api/v1/tokens' } },
    ]);
    expect(await rowsOf('officer', 'POST', '/es/account/tokens', token)).toMatchObject([
      { action: 'refusal.forbidden', detail: { code: 'step-up-needed' } },
    ]);
    await session('proven_at = now()');
  });

  it('a strange address is no refusal', async () => {
    expect(await rowsOf('officer', 'GET', '/es/no-such-page')).toEqual([]);
  });

  it('a changed profile names its fields and no values', async () => {
    const own = JSON.parse((await proof.as('nonprofit', { path: '/api/v1/my/profile' })).body) as Record<
      string,
      unknown
    >;
    const { id: _id, version, updatedAt: _at, doubts: _doubts, ...input } = own;
    const rows = await rowsOf('nonprofit', 'PUT', '/api/v1/my/profile', {
      ...input,
      version,
      missionEs: 'Acompañamos con cuidado.',
    });
    const changed = rows.filter((row) => row.action === 'profile.changed');
    expect(changed).toMatchObject([{ detail: { fields: ['missionEs'], version: Number(version) + 1 } }]);
  });

  it('a programme that is published from the start is created and published', async () => {
    const body = {
      title: { es: 'Nuevo' },
      award: { min: 1, max: 2, currency: 'MXN', publicity: false },
      strategies: { capacity: 1 },
    };
    const rows = await rowsOf('officer', 'POST', '/api/v1/programmes', { ...body, status: 'published' });
    expect(actions(rows)).toEqual(['programme.created', 'programme.published']);
  });
});
