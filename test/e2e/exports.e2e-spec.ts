import { asSuperuser } from '@puente/testing';
import { ask, type Answer } from '../proof/ask';
import { ProofApp, type Session } from '../proof/proof-app';
import { keptShortlist } from '../proof/t35-shortlists';
import { readCells } from '../proof/t33-payloads';

/** A list too large for one person: asked for by one, approved by another, taken out once. */
describe('a large list of nonprofits leaves', () => {
  let proof: ProofApp;
  let asker: Session;
  let decider: Session;

  beforeAll(async () => {
    proof = await ProofApp.start();
    asker = await proof.signIn('hip-administracion');
    decider = await proof.signIn('hip-verificacion');
  }, 60_000);
  afterAll(() => proof.stop());

  const get = ({ cookie }: Session, path: string): Promise<Answer> =>
    ask(proof.url, { path, headers: { cookie } });
  const post = ({ cookie, csrfToken }: Session, path: string, form: Record<string, string> = {}) =>
    ask(proof.url, {
      method: 'POST',
      path,
      headers: {
        ...{ cookie, 'x-csrf-token': csrfToken },
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: new URLSearchParams(form).toString(),
    });
  const linesOf = ({ body }: Answer): Record<string, string>[] => {
    const [header, ...rows] = readCells(body.replace('\ufeff', ''));
    return rows.map((row) => Object.fromEntries(header!.map((name, index) => [name, row[index]!])));
  };

  it('only by two people, once, every row marked', async () => {
    const led = await get(asker, '/es/nonprofits.csv');
    expect([led.status, led.headers.location]).toEqual([
      303,
      '/es/exports/new?kind=nonprofits&because=export-needs-approval',
    ]);
    const form = await get(asker, String(led.headers.location));
    expect(form.body).toContain('name="purpose"');
    const empty = await post(asker, '/es/exports', { kind: 'nonprofits' });
    expect([empty.status, empty.body.includes('Di para qué es.')]).toEqual([422, true]);
    const asked = await post(asker, '/es/exports', { kind: 'nonprofits', purpose: 'report' });
    const page = String(asked.headers.location);
    expect([asked.status, page]).toEqual([303, expect.stringMatching(/^\/es\/exports\/[0-9a-f-]{36}$/)]);

    expect((await post(asker, `${page}/file`)).status).toBe(409);
    expect((await post(asker, `${page}/decision`, { approve: 'yes' })).status).toBe(403);
    expect((await get(decider, page)).body).toContain(`${page}/decision`);
    expect((await post(decider, `${page}/decision`, { approve: 'yes' })).status).toBe(303);
    expect((await post(decider, `${page}/decision`, { approve: 'no' })).status).toBe(409);
    expect((await post(decider, `${page}/file`)).status).toBe(404);

    const file = await post(asker, `${page}/file`);
    expect(file.headers['content-disposition']).toBe('attachment; filename="lista.csv"');
    const lines = linesOf(file);
    expect(lines.length).toBeGreaterThan(200);
    const marks = [...new Set(lines.map((line) => line.export!))];
    expect(marks).toEqual([expect.stringMatching(/^[0-9A-F]{8}-[0-9A-F]{4}$/)]);
    expect(page).toContain(marks[0]!.toLowerCase());
    expect(lines.every((line) => Date.parse(line.exported_at!) > 0)).toBe(true);

    const again = await post(asker, `${page}/file`);
    expect([again.status, again.body.includes('cada aprobación vale una vez')]).toEqual([409, true]);
    const [found] = JSON.parse((await get(decider, `/api/v1/exports?code=${marks[0]}`)).body) as {
      state: string;
      rows: number;
    }[];
    expect(found).toMatchObject({ state: 'made', rows: lines.length });
  });

  it('and stands in the log of its organisation and of every nonprofit in it', async () => {
    const rows = await asSuperuser<{ action: string; count: number }>(
      proof.test,
      `select action, count(*)::int as count from audit_log
        where action like 'export.%' or action = 'seen.file' group by 1 order by 1`,
    );
    const nonprofits = await asSuperuser(proof.test, `select 1 from organizations where kind = 'nonprofit'`);
    expect(rows).toEqual([
      { action: 'export.approved', count: 1 },
      { action: 'export.made', count: 1 },
      { action: 'export.requested', count: 1 },
      { action: 'seen.file', count: nonprofits.length },
    ]);
  });

  it('while a small one needs nobody, until the day is full', async () => {
    const path = '/es/nonprofits.csv?region=south';
    const answers: number[] = [];
    let rows = 0;
    for (let turn = 0; turn < 30 && !answers.includes(303); turn++) {
      const { status, ...answer } = await get(decider, path);
      answers.push(status);
      if (status === 200) rows += linesOf({ status, ...answer }).length;
    }
    expect(answers.slice(0, 2)).toEqual([200, 200]);
    expect(answers.at(-1)).toBe(303);
    expect(rows).toBeLessThanOrEqual(600);
    const led = await get(decider, path);
    expect(led.headers.location).toBe('/es/exports/new?kind=nonprofits&region=south&because=export-limit');
    expect((await get(decider, String(led.headers.location))).body).toContain('en 24 horas');
  });

  it('never by a search for a name', async () => {
    const form = { kind: 'nonprofits', q: 'casa', purpose: 'report' };
    const refused = await post(asker, '/es/exports', form);
    expect(refused.status).toBe(422);
    const stored = await asSuperuser(proof.test, `select 1 from exports where filters::text like '%casa%'`);
    expect(stored).toEqual([]);
  });

  it('a shortlist too, without its notes, or by two people where its name says which it is', async () => {
    const { shortlist } = await keptShortlist(proof);
    const page = await proof.as('officer', { path: `/es/shortlists/${shortlist}` });
    expect(page.body).toContain(`/es/shortlists/${shortlist}/list.csv`);
    const file = await proof.as('officer', { path: `/es/shortlists/${shortlist}/list.csv` });
    const [line, ...others] = linesOf(file);
    expect([line, others]).toMatchObject([{ place: '1', state: 'considering', reason: '' }, []]);
    expect(Date.parse(line!.exported_at!)).toBeGreaterThan(0);
    expect(file.body).not.toContain('escucha');
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = `kind=shortlist&shortlist=${shortlist}&purpose=report`;
    const form = await proof.as('officer', { path: `/es/exports/new?${body}` });
    expect(form.body).toContain(`href="/es/shortlists/${shortlist}"`);
    const asked = await proof.as('officer', { method: 'POST', path: '/es/exports', headers, body });
    const request = await proof.as('officer', { path: String(asked.headers.location) });
    expect(request.body).toContain('Lista de prueba');
  });
});
