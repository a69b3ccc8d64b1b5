import { ProgrammeService } from '@puente/matching';
import { ask, type Answer } from '../proof/ask';
import type { ProofApp, Role, Session } from '../proof/proof-app';

const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };
const FIELDS = {
  ...{ title: 'Para repartir en el sur', amount: '100000', currency: 'MXN', support: 'restricted' },
  ...{ route: 'public-charity', startsOn: '2027-01-01', endsOn: '2027-12-31', 'share.capacity': '100' },
  ...{ 'budget.staff.amount': '100000', beyondCall: 'HIP lo reparte', origin: 'invitation' },
};

/** Money from a funder to HIP and on to a nonprofit, as their people do it with plain forms. */
export function regrantingAtTheDoors(running: () => ProofApp): void {
  const asked = (
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
  const programmeOf = async (role: Exclude<Role, 'visitor'>): Promise<string> => {
    const actor = await running().actorOf(role);
    const [first] = await running().app.get(ProgrammeService).list(actor);
    if (first) return first.id;
    const input = { title: { es: 'De HIP', en: '' }, strategies: { capacity: 1 } };
    return (await running().app.get(ProgrammeService).create(actor, input, 'published')).id;
  };
  /** Through the form for awards without an application; answers where it is. */
  async function written(
    by: Session,
    nonprofit: string,
    programmeId: string,
    more: object = {},
  ): Promise<string> {
    const made = await asked(by, '/es/awards/direct', { ...FIELDS, nonprofit, programmeId, ...more });
    expect(made.status).toBe(303);
    return String(made.headers.location).split('?')[0]!;
  }

  it('goes from a funder to HIP, which signs it and names it where it gives on', async () => {
    const proof = running();
    const [officer, hip] = [(await proof.sessionOf('officer'))!, (await proof.sessionOf('hip'))!];
    const administrator = await proof.signIn('horizonte-administracion');
    const { tenantId } = await proof.actorOf('hip');
    expect((await asked(officer, '/es/awards/direct')).body).toContain(`value="${tenantId}"`);
    const award = await written(officer, tenantId, await programmeOf('officer'));
    const id = award.split('/').at(-1)!;
    const given = `/es/given-awards/${id}`;
    expect((await asked(officer, `${award}/propose`, { version: '1' })).status).toBe(303);
    const shown = hidden(await asked(administrator, award), 'shown');
    expect((await asked(administrator, `${award}/approve`, { shown })).status).toBe(303);
    expect((await asked(hip, given)).status).toBe(404);
    expect((await asked(officer, `${award}/agreement`, { version: '3' })).status).toBe(303);

    expect((await asked(hip, '/es/given-awards')).body).toContain(`href="${given}"`);
    const text = await asked(hip, `${given}/agreement`);
    const theirs = { read: hidden(text, 'read'), name: 'Ana Sol' };
    expect((await asked(officer, `${given}/agreement/sign`, theirs)).status).toBe(403);
    expect((await asked(hip, `${given}/agreement/sign`, theirs)).status).toBe(303);
    const ours = { read: hidden(await asked(administrator, `${award}/agreement`), 'read'), name: 'Eva Luz' };
    expect((await asked(administrator, `${award}/agreement/sign`, ours)).status).toBe(303);
    expect((await asked(hip, given)).body).toContain('Vigente');

    const { tenantId: nonprofit } = await proof.actorOf('nonprofit');
    const more = { amount: '60000', 'budget.staff.amount': '60000' };
    const on = await written(hip, nonprofit, await programmeOf('hip'), more);
    expect((await asked(hip, `${on}/source`)).body).toContain(`value="${id}"`);
    const named = { awardId: id, rate: '', version: '1' };
    expect((await asked(hip, `${on}/source`, named)).status).toBe(303);
    expect((await asked(hip, on)).body).toContain('Para repartir en el sur');
    const beyond = await written(hip, nonprofit, await programmeOf('hip'), more);
    expect((await asked(hip, `${beyond}/source`, named)).status).toBe(409);
  });
}
