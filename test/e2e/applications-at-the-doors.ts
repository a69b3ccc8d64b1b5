import type { Answer } from '../proof/ask';
import { ask } from '../proof/ask';
import { openCall } from '../proof/addresses';
import type { ProofApp } from '../proof/proof-app';

const HOSTILE = '<script>alert(1)</script> =cmd|calc! \u202Etxet {{constructor}} #read("x")';
const label = (es: string) => ({ es });
const FORM = {
  format: 'puente-form-1',
  title: label('Solicitud'),
  sections: [
    {
      id: 'work',
      title: label('El trabajo'),
      questions: [
        {
          id: 'what',
          kind: 'text',
          label: label('¿Qué harán?'),
          required: true,
          maxLength: 400,
          reuse: 'what',
        },
        { id: 'why', kind: 'text', label: label('¿Por qué?'), visibleWhen: { '==': [{ var: 'what' }, 'x'] } },
        { id: 'asked', kind: 'money', currency: 'MXN', label: label('¿Cuánto piden?') },
      ],
    },
    {
      id: 'money',
      title: label('El dinero'),
      questions: [{ id: 'budget', kind: 'budget', currency: 'MXN', label: label('Presupuesto') }],
    },
  ],
};
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };

type Fields = Readonly<Record<string, string>>;

/** Cases of applying, for a spec that has a server running anyway. */
export function applicationsAtTheDoors(running: () => ProofApp): void {
  const get = (path: string): Promise<Answer> => running().as('nonprofit', { path });
  const post = (path: string, fields: Fields = {}): Promise<Answer> => {
    const body = new URLSearchParams(fields).toString();
    return running().as('nonprofit', { method: 'POST', path, headers: FORM_TYPE, body });
  };
  const asColleague = (id: string, value: unknown, seenVersion = 0): Promise<Answer> => {
    const edit = { questionId: 'what', editId: crypto.randomUUID(), seenVersion, value };
    return running().asJson('nonprofit', 'POST', `/api/v1/applications/${id}/edits`, { edits: [edit] });
  };
  /** The fields of the page's form, as a browser would send them. */
  const fieldsOf = ({ body }: Answer): Record<string, string> => {
    const all = [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    return Object.fromEntries(all.map(([, name, value]) => [name!, unescaped(value!)]));
  };
  const started = async (): Promise<string> => {
    const made = await running().asJson('officer', 'POST', '/api/v1/forms', FORM);
    const call = await openCall(running(), (JSON.parse(made.body) as { id: string }).id);
    return String((await post('/es/my/applications', { call })).headers.location);
  };

  it('an application is written, checked, signed and withdrawn with forms alone', async () => {
    const url = await started();
    const work = `${url}/sections/work`;
    const shown = fieldsOf(await get(work));
    const refused = await post(work, { ...shown, 'a.what': 'Cuidar', 'a.asked': 'mucho' });
    expect([refused.status, refused.body.includes('value="mucho"'), refused.body.includes('Cuidar')]).toEqual(
      [...[422, true, true]],
    );
    const right = { ...fieldsOf(refused), 'a.what': 'Cuidar', 'a.asked': '250,000.50' };
    const next = await post(work, right);
    expect([next.status, next.headers.location]).toEqual([303, `${url}/sections/money`]);
    const rows = { ...fieldsOf(await get(`${url}/sections/money`)), more: 'budget' };
    const line = { category: 'staff', what: 'Equipo', total: '1000', asked: '1000' };
    const cells = Object.entries(line).map(([id, value]) => [`a.budget.0.${id}`, value]);
    const more = await post(`${url}/sections/money`, { ...rows, ...(Object.fromEntries(cells) as Fields) });
    expect(more.headers.location).toBe(`${url}/sections/money?more=budget#f-a-budget`);
    const wider = await get(`${url}/sections/money?more=budget`);
    expect([wider.body.includes('value="Equipo"'), wider.body.includes('a.budget.4.what')]).toEqual([
      true,
      true,
    ]);
    const check = await get(`${url}/check`);
    expect(check.body).toContain('250,000.50 MXN');
    const sign = fieldsOf(check);
    await asColleague(url.split('/').at(-1)!, 'Cuidar mejor', 1);
    const unmarked = await post(`${url}/submit`, sign);
    expect(unmarked.body).toContain('Marca que están de acuerdo');
    expect((await post(`${url}/submit`, { ...fieldsOf(unmarked), agree: 'yes' })).status).toBe(409);
    const look = fieldsOf(await get(`${url}/check`));
    const signed = await post(`${url}/submit`, { ...look, agree: 'yes' });
    expect([signed.status, signed.headers.location]).toEqual([303, `${url}/receipt`]);
    expect((await get(`${url}/receipt`)).body).toMatch(/class="receipt-code">[2-9A-HJ-NP-Z]{10}</);
    const paper = await get(`${url}/receipt.pdf`);
    expect([paper.status, paper.headers['content-type'], paper.body.slice(0, 5)]).toEqual([
      ...[200, 'application/pdf', '%PDF-'],
    ]);
    expect((await post(work, right)).status).toBe(409);
    expect((await get(`${url}/withdraw`)).body).toContain('deja de poder leerla');
    expect((await post(`${url}/withdraw`)).headers.location).toBe('/es/my/applications?done=doneWithdrawn');
  });

  it('two texts of one answer stand side by side until somebody chooses, and what is used again is offered', async () => {
    const url = await started();
    const work = `${url}/sections/work`;
    const shown = await get(work);
    expect(shown.body).toContain('Tu respuesta de');
    await asColleague(url.split('/').at(-1)!, 'Lo de ella');
    const long = await post(work, { ...fieldsOf(shown), 'a.what': 'Lo mío'.repeat(100) });
    expect(long.status).toBe(422);
    const late = await post(work, { ...fieldsOf(long), 'a.what': 'Lo mío' });
    expect(late.headers.location).toBe(`${work}?done=doneTwo`);
    const both = await get(work);
    expect([both.body.includes('Lo de ella'), both.body.includes('Lo mío')]).toEqual([true, true]);
    const mine = /name="choose\.what" value="([0-9a-f-]{36})"/.exec(both.body)![1]!;
    const same = { ...fieldsOf(both), 'a.what': 'Lo de ella' };
    await post(work, { ...same, 'choose.what': mine });
    const chosen = (await get(work)).body;
    expect([chosen.includes('Lo mío'), chosen.includes('Lo de ella')]).toEqual([true, false]);
  });

  it('what was written when the session had ended is kept, and saved after signing in again', async () => {
    const work = `${await started()}/sections/work`;
    const written = { ...fieldsOf(await get(work)), 'a.what': 'No se pierde', _csrf: 'old' };
    const send = (fields: Fields, headers: Fields): Promise<Answer> =>
      ask(running().url, {
        ...{ method: 'POST', path: work, body: new URLSearchParams(fields).toString() },
        headers: { ...FORM_TYPE, origin: running().url, ...headers },
      });
    const ended = await send(written, {});
    expect([ended.status, ended.body.includes('No se pierde')]).toEqual([401, true]);
    const { cookie } = await running().signIn('nonprofit-protegida');
    const again = await send(fieldsOf(ended), { cookie });
    expect([again.status, again.body.includes('No se pierde')]).toEqual([403, true]);
    const foreign = await send(fieldsOf(ended), { cookie, 'sec-fetch-site': 'cross-site' });
    expect([foreign.status, foreign.body.includes('No se pierde')]).toEqual([403, false]);
    const saved = await send(fieldsOf(again), { cookie });
    expect(saved.status).toBe(303);
    expect((await get(work)).body).toContain('No se pierde');
  });

  it('hostile answers are refused, or carried harmlessly to page and paper', async () => {
    const url = await started();
    const work = `${url}/sections/work`;
    const fields = fieldsOf(await get(work));
    expect((await post(work, { ...fields, 'a.what': 'x'.repeat(5_000_000) })).status).toBe(413);
    const long = await post(work, { ...fields, 'a.what': 'x'.repeat(900_000) });
    expect([long.status, long.body.includes('Pasa de 400 caracteres')]).toEqual([422, true]);
    for (const text of ['a\u0000b', 'a\u0007b']) {
      const { status, body } = await post(work, { ...fields, 'a.what': text });
      expect([status, body.includes('caracteres que no se ven')]).toEqual([422, true]);
    }
    const before = await get(work);
    expect(before.body).not.toContain('aria-invalid');
    expect((await post(work, { ...fieldsOf(before), 'a.what': HOSTILE })).status).toBe(303);
    for (const tail of ['/sections/work', '/check']) {
      const { status, body } = await get(`${url}${tail}`);
      expect([status, body.includes('&lt;script&gt;alert(1)'), body.includes('<script>alert')]).toEqual([
        ...[200, true, false],
      ]);
    }
    const sign = { ...fieldsOf(await get(`${url}/check`)), agree: 'yes' };
    expect((await post(`${url}/submit`, sign)).status).toBe(303);
    expect((await get(`${url}/receipt.pdf`)).body.slice(0, 5)).toBe('%PDF-');
  });
}

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');
