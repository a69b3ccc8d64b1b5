import { FORM_SAMPLES, type FormInput } from '@puente/grants';
import type { Answer } from '../proof/ask';
import type { ProofApp } from '../proof/proof-app';

const FORMS = '/api/v1/forms';
const HOSTILE = '<script>alert(1)</script> =cmd|calc! \u202Etxet {{constructor}}';

const question = (id: string, more: object = {}) => ({ id, kind: 'text', label: { es: id }, ...more });
const formWith = (questions: object[]): object => ({
  format: 'puente-form-1',
  title: { es: HOSTILE },
  sections: [{ id: 's', title: { es: HOSTILE }, questions }],
});

/** Cases of forms without code, for a spec that has a server running anyway. */
export function formsAtTheDoors(running: () => ProofApp): void {
  const api = (method: string, path: string, body?: unknown) =>
    running().asJson('officer', method, path, body);
  const get = (path: string) => running().as('officer', { path });
  const post = (path: string, fields: Readonly<Record<string, string>>): Promise<Answer> => {
    const body = new URLSearchParams(fields).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return running().as('officer', { method: 'POST', path, headers, body });
  };
  const codesOf = ({ body }: Answer) =>
    (JSON.parse(body) as { errors: { code: string }[] }).errors.map(({ code }) => code);
  const idOf = ({ body }: Answer) => (JSON.parse(body) as { id: string }).id;
  const upload = (text: string): Promise<Answer> => {
    const head =
      'Content-Disposition: form-data; name="file"; filename="a.json"\r\nContent-Type: application/json';
    return running().as('officer', {
      method: 'POST',
      path: '/es/forms/import',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: `--x\r\n${head}\r\n\r\n${text}\r\n--x--\r\n`,
    });
  };

  it('a form is begun from a sample, changed part by part, and nothing that was typed is lost', async () => {
    const begun = await post('/es/forms', { sample: 'letter' });
    const url = String(begun.headers.location);
    expect([begun.status, url]).toEqual([303, expect.stringMatching(/^\/es\/forms\/[0-9a-f-]{36}$/)]);
    const fields = { version: '1', kind: 'question', section: 'work', 'kind.work': 'text' };
    const added = await post(`${url}/parts`, { ...fields, 'new.question.work': '¿Con quién?' });
    expect([added.status, added.headers.location]).toEqual([303, `${url}/parts/question-con-quien`]);
    const typed = { version: '1', 'label.es': 'Aliadas', required: 'yes', 'when.question': 'kind' };
    const condition = { 'when.relation': 'is', 'when.value': 'Un proyecto' };
    const late = await post(`${url}/parts/question-con-quien`, { ...typed, ...condition });
    expect([late.status, late.body.includes('value="Aliadas"')]).toEqual([409, true]);
    const wrong = { ...typed, ...condition, version: '2', 'when.value': 'otra cosa' };
    const refused = await post(`${url}/parts/question-con-quien`, wrong);
    expect([refused.status, refused.body.includes('no puede tener esta respuesta')]).toEqual([422, true]);
    const saved = await post(`${url}/parts/question-con-quien`, { ...typed, ...condition, version: '2' });
    expect([saved.status, saved.headers.location]).toEqual([303, url]);
    expect((await get(url)).body).toContain('Si «¿Para qué sería el apoyo?» es Un proyecto');

    expect((await get(`${url}/preview`)).body).not.toContain('Aliadas');
    const preview = await post(`${url}/preview`, { 'a.kind': 'project', 'a.asked': 'mucho' });
    expect(preview.body).toContain('Aliadas');
    expect(preview.body).toContain('Escribe un monto');

    const gone = await post(`${url}/parts/question-kind/remove`, { version: '3' });
    expect([gone.status, gone.body.includes('Se refiere a la pregunta «kind»')]).toEqual([422, true]);
    const removed = await post(`${url}/parts/question-change/remove`, { version: '3' });
    const kept = /name="removed" value="([^"]+)"/.exec(removed.body)![1]!;
    const back = kept.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
    const restored = await post(`${url}/restored`, { version: '4', removed: back });
    expect([removed.status, restored.status]).toEqual([200, 303]);
    const stored = JSON.parse((await get(`${FORMS}/${url.split('/').at(-1)}`)).body) as {
      version: number;
      document: { sections: { questions: { id: string }[] }[] };
    };
    expect(stored.version).toBe(5);
    expect(stored.document.sections[0]!.questions.map(({ id }) => id)).toEqual([
      ...['kind', 'change', 'project', 'strategies', 'con-quien'],
    ]);
  });

  it('hostile forms are refused, quickly and with their fault', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) => question(`q${index}`));
    expect(codesOf(await api('POST', FORMS, formWith(many)))).toEqual(['form-too-many-questions']);
    const round = [
      question('a', { visibleWhen: { answered: [{ var: 'b' }] } }),
      question('b', { visibleWhen: { answered: [{ var: 'a' }] } }),
    ];
    expect(codesOf(await api('POST', FORMS, formWith(round)))).toEqual(['form-cycle']);
    expect((await upload(JSON.stringify(formWith(round)))).body).toContain('se esperan unas a otras: a → b');
    const large = JSON.stringify(formWith([question('a', { hint: { es: 'x'.repeat(1_100_000) } })]));
    expect((await api('POST', FORMS, JSON.parse(large))).status).toBe(413);
    const tooLarge = await upload(large);
    expect([tooLarge.status, tooLarge.body.includes('pasa de 1 MB')]).toEqual([422, true]);
    for (const broken of [
      '{',
      '{"title":"\\u0000"}',
      '{"__proto__":{}}',
      `${'['.repeat(3_000)}${']'.repeat(3_000)}`,
    ]) {
      const answer = await upload(broken);
      expect([answer.status, answer.body.includes('no es JSON')]).toEqual([422, true]);
    }
    const digits = { in: [1, Array.from({ length: 100 }, () => 1e308)] };
    const wide = Array.from({ length: 199 }, (_, index) => question(`q${index}`, { visibleWhen: digits }));
    expect(codesOf(await api('POST', FORMS, formWith(wide)))).toEqual(['form-too-large']);
  });

  it('what is written in a form is carried harmlessly, out and in again, and is its organisation’s alone', async () => {
    const label = { es: HOSTILE };
    const options = [{ id: 'x', label }];
    const odd = [question('a', { label, hint: label }), question('b', { kind: 'choice', label, options })];
    const made = await api('POST', FORMS, formWith(odd));
    expect(made.status).toBe(201);
    for (const tail of ['', '/preview', '/parts/question-b', '/parts/section-s', '/title']) {
      const { status, body } = await get(`/en/forms/${idOf(made)}${tail}`);
      expect([status, body.includes('&lt;script&gt;alert(1)'), body.includes('<script>alert')]).toEqual([
        ...[200, true, false],
      ]);
    }
    const file = await get(`${FORMS}/${idOf(made)}/file`);
    expect(file.headers['content-disposition']).toBe('attachment; filename="form.json"');
    const again = await upload(file.body);
    expect(again.status).toBe(303);
    const documentOf = async (id: string) =>
      JSON.parse((await get(`${FORMS}/${id}`)).body) as { document: FormInput };
    const copy = await documentOf(String(again.headers.location).split('/').at(-1)!);
    expect(copy.document).toEqual((await documentOf(idOf(made))).document);
    for (const path of [
      `${FORMS}/${idOf(made)}`,
      `/es/forms/${idOf(made)}`,
      `/es/forms/${idOf(made)}/file`,
    ]) {
      expect((await running().as('hip', { path })).status).toBe(404);
      expect((await running().as('nonprofit', { path })).status).toBe(403);
    }
    expect((await api('DELETE', `${FORMS}/${idOf(made)}?version=2`)).status).toBe(409);
    expect((await api('DELETE', `${FORMS}/${idOf(made)}?version=1`)).status).toBe(204);
    const checked = await api('POST', `${FORMS}/check`, {
      form: FORM_SAMPLES.letter,
      answers: { kind: 'project' },
    });
    expect(JSON.parse(checked.body)).toMatchObject({
      ...{ errors: [], visible: expect.arrayContaining(['project']) as unknown },
      answerErrors: expect.arrayContaining([
        expect.objectContaining({ field: 'project', code: 'required' }),
      ]) as unknown,
    });
  });
}
