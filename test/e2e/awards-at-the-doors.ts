import { ask, type Answer } from '../proof/ask';
import { awarded } from '../proof/assigned-application';
import type { ProofApp, Session } from '../proof/proof-app';

const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };
const FIELDS = {
  ...{ title: 'Casa abierta', amount: '250,000.50', currency: 'MXN', support: 'core' },
  ...{
    route: 'treaty',
    startsOn: '2027-01-01',
    endsOn: '2028-12-31',
    'share.direct-services': '100',
    states: 'MX-CHP',
  },
  ...{ needs: 'direct-services.shelter', 'budget.services.amount': '200000.50' },
  ...{ 'budget.services.basis': 'per-night', 'budget.staff-safety.amount': '50000' },
  'target.people-accompanied': '40',
};

const PAPERS = [
  ['agreement.pdf', /^%PDF-/],
  ['agreement.docx', /word\/document.xml/],
  ['letter.pdf', /^%PDF-/],
  ['letter.docx', /word\/document.xml/],
] as const;

/** An award from its form to both signatures, as its people do it with plain forms. */
export function awardsAtTheDoors(running: () => ProofApp): void {
  const asked = async (
    session: Session,
    path: string,
    fields?: Readonly<Record<string, string>>,
  ): Promise<Answer> => {
    const headers = { cookie: session.cookie, 'x-csrf-token': session.csrfToken };
    if (!fields) return ask(running().url, { path, headers });
    const body = new URLSearchParams(fields).toString();
    const own = { ...headers, ...FORM_TYPE, origin: running().url };
    return ask(running().url, { method: 'POST', path, headers: own, body });
  };
  const hidden = ({ body }: Answer, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(body)![1]!;

  it('goes from its form to both signatures, each step by who may', async () => {
    const proof = running();
    const [officer, administrator, nonprofit] = [
      (await proof.sessionOf('officer'))!,
      await proof.signIn('horizonte-administracion'),
      (await proof.sessionOf('nonprofit'))!,
    ];
    const { call, application } = await awarded(proof);
    const received = await asked(officer, `/es/calls/${call}/received/${application}`);
    const form = `/es/awards/new?application=${application}`;
    expect(received.body).toContain(`href="/es/awards/new?application&#x3D;${application}"`);
    const empty = await asked(officer, form);
    expect([empty.status, empty.body.includes('name="budget.staff-safety.amount"')]).toEqual([200, true]);

    const short = await asked(officer, form, { ...FIELDS, 'budget.staff-safety.amount': '1' });
    expect([
      short.status,
      short.body.includes('no suman el monto'),
      short.body.includes('250,000.50'),
    ]).toEqual([422, true, true]);
    const made = await asked(officer, form, FIELDS);
    expect(made.status).toBe(303);
    const award = String(made.headers.location).split('?')[0]!;
    expect((await asked(officer, form)).headers.location).toBe(award);
    const draft = await asked(officer, award);
    expect(draft.body).toContain('Un refugio no se paga por persona ni por noche');
    expect((await asked(officer, '/es/awards')).body).toContain(`href="${award}"`);

    const version = { version: hidden(draft, 'version') };
    expect((await asked(officer, `${award}/propose`, version)).status).toBe(303);
    expect((await asked(officer, `${award}/propose`, version)).status).toBe(409);
    expect((await asked(officer, award)).body).not.toContain('/approve"');
    const before = hidden(await asked(administrator, award), 'shown');
    expect((await asked(officer, `${award}/approve`, { shown: before })).status).toBe(403);
    const changed = { ...FIELDS, 'budget.services.basis': 'fixed', version: '2' };
    expect((await asked(officer, `${award}/edit`, changed)).status).toBe(303);
    expect((await asked(officer, `${award}/propose`, { version: '3' })).status).toBe(303);
    expect((await asked(administrator, `${award}/approve`, { shown: before })).status).toBe(409);
    const { shown } = { shown: hidden(await asked(administrator, award), 'shown') };
    expect((await asked(administrator, `${award}/approve`, { shown })).status).toBe(303);

    const own = award.replace('/awards/', '/my/awards/');
    expect((await asked(nonprofit, own)).status).toBe(404);
    const sending = { version: hidden(await asked(officer, award), 'version') };
    expect((await asked(officer, `${award}/agreement`, sending)).status).toBe(303);
    expect((await asked(nonprofit, own)).body).toContain('Hay un convenio por firmar');
    const theirs = await asked(nonprofit, `${own}/agreement`);
    expect(theirs.body).toContain('No service depends on testifying');
    const signing = { read: hidden(theirs, 'read'), name: 'Ana <b>Sol' };
    const nameless = await asked(nonprofit, `${own}/agreement/sign`, { ...signing, name: '' });
    expect([nameless.status, nameless.body.includes('error-summary')]).toEqual([422, true]);
    expect((await asked(nonprofit, `${own}/agreement/sign`, signing)).status).toBe(303);
    expect((await asked(officer, `${award}/agreement/sign`, signing)).status).toBe(403);
    const ours = await asked(administrator, `${award}/agreement`);
    expect([ours.body.includes('<b>Sol'), ours.body.includes('&lt;b&gt;Sol')]).toEqual([false, true]);
    const last = { read: hidden(ours, 'read'), name: 'Eva Luz' };
    expect((await asked(administrator, `${award}/agreement/sign`, last)).status).toBe(303);
    expect((await asked(nonprofit, own)).body).toContain('Vigente');
    for (const [who, path] of [
      [nonprofit, own],
      [officer, award],
    ] as const) {
      for (const [file, begins] of PAPERS) {
        expect((await asked(who, `${path}/${file}`)).body).toMatch(begins);
      }
    }
  });
}
