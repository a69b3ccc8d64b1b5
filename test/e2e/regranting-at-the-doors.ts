import { dayInMexico } from '@puente/kernel';
import { ProgrammeService } from '@puente/matching';
import { ask, type Answer } from '../proof/ask';
import type { ProofApp, Role, Session } from '../proof/proof-app';
import { PayingHip } from './paying-hip';

const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };
const FIELDS = {
  ...{ title: 'Para repartir en el sur', amount: '1000000', currency: 'MXN', support: 'restricted' },
  ...{ route: 'public-charity', startsOn: '2027-01-01', endsOn: '2027-12-31', 'share.capacity': '100' },
  ...{ 'budget.staff.amount': '1000000', beyondCall: 'HIP lo reparte', origin: 'invitation' },
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

  /** Sums of pesos over chains, as HIP reads them; what is not named yet is nothing. */
  const totals = async (): Promise<Readonly<Record<string, number>>> => {
    const { body } = await running().asJson('hip', 'GET', '/api/v1/award-totals');
    const { totals: all } = JSON.parse(body) as { totals: Readonly<Record<string, string>>[] };
    const ofPesos = Object.entries(all.find(({ currency }) => currency === 'MXN') ?? {});
    return Object.fromEntries(ofPesos.map(([name, sum]) => [name, Number(sum)]));
  };

  it('goes from a funder to HIP, which signs it, is paid, and gives on of it', async () => {
    const proof = running();
    const [officer, hip] = [(await proof.sessionOf('officer'))!, (await proof.sessionOf('hip'))!];
    const administrator = await proof.signIn('horizonte-administracion');
    const [staff, finance] = [await proof.signIn('hip-equipo'), await proof.signIn('horizonte-finanzas')];
    const { tenantId } = await proof.actorOf('hip');
    const before = await totals();
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

    const paying = new PayingHip(proof, id, (await proof.actorOf('officer')).tenantId);
    const whatArrived = { amount: '1000000', currency: 'MXN', receivedOn: dayInMexico(new Date()) };
    await paying.openBooks();
    await paying.enterAccount(hip);
    const payment = await paying.approve(officer, finance, administrator, '1000000');
    const whole = 100_000_000n;
    expect(await paying.balances()).toEqual({ promised: -whole, reserved: whole });
    await paying.send(finance, administrator, payment);
    expect(await paying.balances()).toEqual({ promised: -whole, sent: whole });
    expect((await asked(staff, `/es/my/awards/${id}/disbursements`)).status).toBe(200);
    const arrived = `my/payments/${payment}/receipt`;
    for (const by of [staff, officer]) {
      expect((await paying.ask(by, 'POST', arrived, whatArrived)).status).toBe(403);
    }
    const nonprofitSession = (await proof.sessionOf('nonprofit'))!;
    expect((await paying.ask(nonprofitSession, 'POST', arrived, whatArrived)).status).toBe(404);
    await paying.json(hip, 'POST', arrived, whatArrived);
    await paying.receive(payment);
    expect(await paying.balances()).toEqual({ promised: -whole, received: whole });
    await paying.json(staff, 'POST', `my/awards/${id}/messages`, { text: 'Llegó completo.' });
    expect((await asked(officer, `${award}/messages`)).body).toContain('Llegó completo.');

    const { tenantId: nonprofit } = await proof.actorOf('nonprofit');
    const more = { amount: '400000', 'budget.staff.amount': '400000' };
    const on = await written(hip, nonprofit, await programmeOf('hip'), more);
    expect((await asked(hip, `${on}/source`)).body).toContain(`value="${id}"`);
    const named = { awardId: id, rate: '', version: '1' };
    expect((await asked(hip, `${on}/source`, named)).status).toBe(303);
    expect((await asked(hip, on)).body).toContain('Para repartir en el sur');
    const rest = { amount: '600001', 'budget.staff.amount': '600001' };
    const beyond = await written(hip, nonprofit, await programmeOf('hip'), rest);
    expect((await asked(hip, `${beyond}/source`, named)).status).toBe(409);

    expect((await asked(hip, `${on}/propose`, { version: '2' })).status).toBe(303);
    const ofHip = hidden(await asked(staff, on), 'shown');
    expect((await asked(staff, `${on}/approve`, { shown: ofHip })).status).toBe(303);
    expect((await asked(staff, `${on}/agreement`, { version: '4' })).status).toBe(303);
    const mine = `/es/my/awards/${on.split('/').at(-1)!}/agreement`;
    const theirText = hidden(await asked(nonprofitSession, mine), 'read');
    const signed = await asked(nonprofitSession, `${mine}/sign`, { read: theirText, name: 'Luz Mar' });
    expect(signed.status).toBe(303);
    const signing = { read: hidden(await asked(hip, `${on}/agreement`), 'read'), name: 'Ana Sol' };
    expect((await asked(hip, `${on}/agreement/sign`, signing)).status).toBe(303);
    const after = await totals();
    const counted = (name: string): number => after[name]! - (before[name] ?? 0);
    expect([counted('givenFirst'), counted('givenLast')]).toEqual([1_000_000, 1_000_000]);
    expect([counted('atNonprofits'), counted('atIntermediaries')]).toEqual([400_000, 600_000]);
  });
}
