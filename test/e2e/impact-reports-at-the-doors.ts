import { figuresRead } from '../proof/impact-reports-made';
import { ask, type Answer } from '../proof/ask';
import type { ProofApp, Session } from '../proof/proof-app';

const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };
const SCOPE = {
  ...{ audience: 'funder', from: '2026-01-01', to: '2026-03-31', day: '2026-03-31' },
  ...{ strategy: '', region: '', population: '' },
};
const SPANISH = {
  'title.es': 'Tres meses de trabajo',
  'sections.lead.es': 'Lo que se <b>acordó</b> y se pagó.',
};
const ENGLISH = {
  'title.en': 'Three months of work',
  'sections.lead.en': 'What was agreed and what was paid.',
};

/** An impact report of a funder, written by one person and approved by another, with plain forms. */
export function impactReportsAtTheDoors(running: () => ProofApp): void {
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
  const status = async (answer: Promise<Answer>): Promise<number> => (await answer).status;

  it('is begun, written in both languages, submitted, approved by a second person and downloaded', async () => {
    const finance = await running().signIn('horizonte-finanzas');
    const admin = await running().signIn('horizonte-administracion');
    const begun = await asked(finance, '/es/impact-reports', SCOPE);
    expect(begun.status).toBe(303);
    const report = String(begun.headers.location).split('?')[0]!;
    const { tenantId } = await running().actorOf('officer');
    await figuresRead(running(), tenantId, report.split('/').at(-1)!);
    expect(await status(asked(finance, `${report}/texts`, { version: '1', ...SPANISH }))).toBe(303);

    const refused = await asked(finance, `${report}/submit`, { version: '2' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('href="#f-title-en"');
    expect(refused.body).toContain('value="Tres meses de trabajo"');
    const both = { version: '2', ...SPANISH, ...ENGLISH };
    expect(await status(asked(finance, `${report}/texts`, both))).toBe(303);
    expect(await status(asked(finance, `${report}/submit`, { version: '3' }))).toBe(303);

    const own = await asked(finance, report);
    expect(own.body).toContain('Lo que se &lt;b&gt;acordó&lt;/b&gt; y se pagó.</p>');
    expect(own.body).not.toContain('<b>acordó');
    expect(own.body).toContain('lo aprueba otra persona');
    expect(own.body).not.toContain(`action="${report}/approve"`);
    const page = await asked(admin, report);
    const shown = hidden(page, 'shown');
    const figure = /<td class="num"><a href="([^"]*\/figures\/need\.[^"]*)"/.exec(page.body)![1]!;
    const opened = (await asked(admin, figure)).body;
    expect(opened).toContain('Definición');
    expect(opened).toMatch(/href="\/es\/evidence\/observations\/[^"]+"/);
    expect(await status(asked((await running().sessionOf('officer'))!, figure))).toBe(403);
    expect(await status(asked((await running().sessionOf('hip'))!, figure))).toBe(404);
    expect(await status(asked(finance, `${report}/approve`, { shown }))).toBe(403);
    expect(await status(asked(admin, `${report}/approve`, { shown: 'f'.repeat(64) }))).toBe(409);
    expect(await status(asked(admin, `${report}/approve`, { shown }))).toBe(303);

    expect(await status(asked(finance, `${report}/texts`, { ...both, version: '5' }))).toBe(409);
    const printed = await asked(finance, `${report}/files/en/pdf`);
    expect(printed.headers['content-type']).toBe('application/pdf');
    expect(printed.body.slice(0, 5)).toBe('%PDF-');
    expect((await asked(admin, `${report}/files/en/html`)).body).toContain('Three months of work');
    const officer = (await running().sessionOf('officer'))!;
    expect(await status(asked(officer, report))).toBe(403);
    expect(await status(asked((await running().sessionOf('hip'))!, report))).toBe(404);
  });
}
