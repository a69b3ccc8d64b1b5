import { FORM_SAMPLES } from '@puente/grants';
import type { Answer } from '../proof/ask';
import type { ProofApp } from '../proof/proof-app';

const HOSTILE = '<script>alert(1)</script> =cmd|calc! {{constructor}}';

/** Cases of calls, for a spec that has a server running anyway. */
export function callsAtTheDoors(running: () => ProofApp): void {
  const get = (path: string, role: 'officer' | 'nonprofit' | 'hip' = 'officer') =>
    running().as(role, { path });
  const post = (path: string, fields: Readonly<Record<string, string>>): Promise<Answer> => {
    const body = new URLSearchParams(fields).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return running().as('officer', { method: 'POST', path, headers, body });
  };
  const json = <T>({ body }: Answer): T => JSON.parse(body) as T;

  const typed = async (): Promise<Record<string, string>> => {
    const programmes = json<{ id: string; status: string }[]>(await get('/api/v1/programmes'));
    const programmeId = programmes.find(({ status }) => status === 'published')!.id;
    const form = await running().asJson('officer', 'POST', '/api/v1/forms', FORM_SAMPLES.full);
    return {
      ...{ programmeId, 'title.es': HOSTILE, 'text.es': 'Para refugios.', kind: 'round', sealed: 'yes' },
      ...{ opens: '2026-01-01T09:00', closes: '2098-12-31T18:00', timeZone: 'America/Tijuana' },
      ...{ 'award.min': '', 'award.max': '90,000', 'award.currency': 'MXN' },
      'stages.full': json<{ id: string }>(form).id,
    };
  };

  it('a call is prepared, checked for what it costs, published and answered, and nothing that was typed is lost', async () => {
    const fields = await typed();
    const wrong = await post('/es/calls/new', { ...fields, closes: '2025-01-01T00:00' });
    expect([wrong.status, wrong.body.includes('cierre es anterior'), wrong.body.includes('90,000')]).toEqual([
      ...[422, true, true],
    ]);
    const made = await post('/es/calls/new', fields);
    expect(made.status).toBe(303);
    const id = /calls\/([0-9a-f-]{36})/.exec(String(made.headers.location))![1]!;
    const url = `/es/calls/${id}`;
    const late = await post(`${url}/edit`, { ...fields, version: '7', 'title.en': 'Kept words' });
    expect([late.status, late.body.includes('value="Kept words"')]).toEqual([409, true]);
    const check = await get(`${url}/publish`);
    expect(check.body).toContain('El apoyo es pequeño');
    expect((await get(`/es/my/calls/${id}`, 'nonprofit')).status).toBe(404);
    expect((await post(`${url}/publish`, { version: '1' })).status).toBe(303);

    const own = await get(`/es/my/calls/${id}`, 'nonprofit');
    expect([own.status, own.body.includes('<script>alert'), own.body.includes('hora de Tijuana')]).toEqual([
      ...[200, false, true],
    ]);
    expect(own.body).toContain(`name="call" value="${id}"`);
    expect((await get('/en/my/calls', 'nonprofit')).body).toContain('Up to 90,000 MXN');
    const date = await get(`/es/my/calls/${id}/deadline.ics`, 'nonprofit');
    expect([date.headers['content-type'], date.headers['content-disposition']]).toEqual([
      ...['text/calendar; charset=utf-8', 'attachment; filename="date.ics"'],
    ]);
    expect(date.body).toMatch(/DTSTART:20990101T020000Z/);
    expect(date.body).not.toMatch(/refugio|<script|Horizonte|convocatoria/i);
    for (const path of [url, `${url}/invitations`, `/api/v1/calls/${id}`]) {
      expect((await get(path, 'hip')).status).toBe(404);
      expect((await get(path, 'nonprofit')).status).toBe(403);
    }
  });

  it('a section is copied from another form of one’s own, never from another’s', async () => {
    const made = async (role: 'officer' | 'hip', sample: keyof typeof FORM_SAMPLES) =>
      json<{ id: string }>(await running().asJson(role, 'POST', '/api/v1/forms', FORM_SAMPLES[sample])).id;
    const [into, from, foreign] = [
      ...[await made('officer', 'letter'), await made('officer', 'letter'), await made('hip', 'letter')],
    ];
    const copy = (id: string) =>
      post(`/es/forms/${into}/parts`, { version: '1', kind: 'copy', copied: `${id} work` });
    expect((await copy(foreign!)).status).toBe(404);
    expect((await copy(from!)).headers.location).toBe(`/es/forms/${into}/parts/section-work-2`);
    const { document } = json<{ document: { sections: { id: string; questions: { id: string }[] }[] } }>(
      await get(`/api/v1/forms/${into}`),
    );
    expect(document.sections.at(-1)!.questions.map(({ id }) => id)).toContain('change-2');
  });

  it('somebody is invited from the matches, told neutrally, and given more time, never less', async () => {
    const base = await typed();
    const fields = { ...base, byInvitation: 'yes', sealed: '' };
    const made = await post('/es/calls/new', fields);
    const url = String(made.headers.location).replace(/\?.*/, '');
    const id = url.split('/').at(-1)!;
    expect((await post(`${url}/invitations`, { nonprofits: 'x' })).status).toBe(404);
    await post(`${url}/publish`, { version: '1' });
    const page = await get(`${url}/invitations`);
    const handle = /type="checkbox"[^>]*name="nonprofits" value="([^"]+)"/.exec(page.body)![1]!;
    const match = await get(`/es/programmes/${base.programmeId}/matches/${handle}`);
    expect(match.body).toContain(`action="${url}/invitations"`);
    expect(match.body).toContain(`name="nonprofits" value="${handle}"`);
    expect((await post(`${url}/invitations`, { nonprofits: handle })).status).toBe(303);
    expect((await post(`${url}/invitations`, {})).status).toBe(422);
    const invited = json<{ nonprofit: { handle: string } }[]>(await get(`/api/v1/calls/${id}/invitations`));
    expect(invited.map(({ nonprofit }) => nonprofit.handle)).toEqual([handle]);
    expect((await get(`/es/my/calls/${id}`, 'nonprofit')).status).toBe(404);

    const earlier = await post(`${url}/extend`, { version: '2', closes: '2098-12-30T18:00' });
    expect([earlier.status, earlier.body.includes('2098-12-30T18:00')]).toEqual([422, true]);
    expect((await post(`${url}/extend`, { version: '2', closes: '2099-01-30T18:00' })).status).toBe(303);
    expect((await post(`${url}/cancel`, { version: '2' })).status).toBe(409);
    expect((await post(`${url}/cancel`, { version: '3' })).status).toBe(303);
    const later = await get(`/es/programmes/${base.programmeId}/matches/${handle}`);
    expect(later.body).not.toContain(`action="${url}/invitations"`);
    expect(json<{ phase: string }>(await get(`/api/v1/calls/${id}`)).phase).toBe('cancelled');
  });
}
