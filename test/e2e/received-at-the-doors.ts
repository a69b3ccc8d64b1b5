import { handedIn } from '../proof/assigned-application';
import type { Answer } from '../proof/ask';
import type { ProofApp } from '../proof/proof-app';
import { readCells } from '../proof/t33-payloads';

const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };

/** Cases of what a funder received, for a spec that has a server running anyway. */
export function receivedAtTheDoors(running: () => ProofApp): void {
  const get = (path: string): Promise<Answer> => running().as('officer', { path });
  const post = (path: string, fields: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const body = new URLSearchParams(fields).toString();
    return running().as('officer', { method: 'POST', path, headers: FORM_TYPE, body });
  };
  const followed = async (answer: Answer): Promise<string> =>
    (await get(String(answer.headers.location).split('#')[0]!)).body;

  it('what was received is listed, marked, put back, read and talked about with forms alone', async () => {
    const { call, application } = await handedIn(running());
    const list = `/es/calls/${call}/received`;
    expect((await get(`/es/calls/${call}`)).body).toContain(`href="${list}"`);
    const listed = (await get(list)).body;
    expect([listed.includes(`${list}/${application}`), listed.includes('Sin marca')]).toEqual([true, true]);
    expect((await get(`${list}?answer=decline`)).body).toContain('Ninguna es así');
    expect((await get(`${list}?answer=nada`)).status).toBe(422);
    const none = await post(`${list}/marks`, { mark: 'aside' });
    expect([none.status, none.body.includes('Elige al menos una')]).toEqual([422, true]);
    const bare = await post(`${list}/marks`, { applications: application, mark: '' });
    expect([bare.status, bare.body.includes('href="#f-mark-new"')]).toEqual([422, true]);
    expect(bare.body).toMatch(new RegExp(`value="${application}"[^>]* checked`));
    const many = Array.from({ length: 4_000 }, (_, at): [string, string] => [`x${at}`, '']);
    expect((await post(`${list}/marks`, Object.fromEntries(many))).status).toBe(422);
    const marked = await followed(
      await post(`${list}/marks?order=name`, { applications: application, mark: 'promising' }),
    );
    expect(marked).toMatch(/name="undo" value="[0-9a-f-]{36}"/);
    expect(marked).toContain('Prometedora');
    const bared = await post(`${list}/marks`, { applications: application, mark: 'none' });
    expect(await followed(bared)).toContain('quedaron sin marca');
    const back = /undo=([0-9a-f-]{36})/.exec(String(bared.headers.location))![1]!;
    expect((await post(`${list}/marks/undo`, { undo: back })).status).toBe(303);
    expect((await get(list)).body).toContain('badge">Prometedora');
    const one = await post(`${list}/marks`, { applications: application, mark: 'aside' });
    const undo = /undo=([0-9a-f-]{36})/.exec(String(one.headers.location))![1]!;
    expect(await followed(await post(`${list}/marks/undo`, { undo }))).toContain('Volvieron a como estaban');
    expect(listed).toContain(`href="${list}.xlsx"`);
    const file = await get(`${list}.csv?mark=promising`);
    expect(file.headers['content-disposition']).toBe('attachment; filename="lista.csv"');
    const [header, row, ...rest] = readCells(file.body.replace('\ufeff', ''));
    expect(header!.join()).toBe(
      'label,region,main_service,stage,submitted_on,answer,mark,export,exported_at',
    );
    expect([row!.slice(3, 7), rest.length]).toEqual([['full', row![4], 'waiting', 'promising'], 0]);
    expect((await get(`${list}.xlsx`)).headers['content-type']).toContain('spreadsheetml');
    expect((await get(`/es/exports/new?kind=received&call=${call}&mark=promising`)).body).toContain(
      'Marca del equipo: Prometedora',
    );
    const again = await post(`${list}/marks/undo`, { undo });
    expect([again.status, again.body.includes('Ya no se puede deshacer')]).toEqual([409, true]);
  });

  it('how a list is narrowed is kept under a name, opened and deleted by who kept it', async () => {
    const { call } = await handedIn(running());
    const list = `/es/calls/${call}/received`;
    const manage = `/es/views?list=received&of=${call}&stage=full&order=name`;
    const shown = async (path: string): Promise<string> =>
      (await get(path)).body.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
    expect(await shown(`${list}?stage=full&order=name`)).toContain(`href="${manage}"`);
    expect(await shown(manage)).toContain('name="query" value="stage=full&order=name"');
    const fields = { list: 'received', of: call, query: 'stage=full&order=name&q=Casa&undo=x' };
    const nameless = await post('/es/views', { ...fields, name: ' ' });
    expect([nameless.status, nameless.body.includes('href="#f-name"')]).toEqual([422, true]);
    expect((await post('/es/views', { ...fields, of: 'x', name: 'y' })).status).toBe(404);
    const matches = { list: 'matches', of: call, name: 'No se abre', query: 'region=south&w.text=NaN' };
    const unread = await post('/es/views', matches);
    expect([unread.status, unread.body.includes('se espera un número')]).toEqual([422, true]);
    expect((await get('/es/views')).body).not.toContain('No se abre');
    const kept = await post('/es/views', { ...fields, name: 'Por <nombre>' });
    expect(kept.headers.location).toBe(`${list}?stage=full&order=name`);
    expect((await followed(kept)).includes('aria-current="page">Por &lt;nombre&gt;</a>')).toBe(true);
    const [, remove] = /action="(\/es\/views\/[0-9a-f-]{36}\/remove)"/.exec((await get('/es/views')).body)!;
    const removed = await post(remove!, { list: 'received', of: call });
    expect(await followed(removed)).toContain('La vista se borró');
    expect((await get(list)).body).not.toContain('Por &lt;nombre&gt;');
    expect((await post(remove!)).status).toBe(404);
  });

  it('one that was received has the comments of its team, which no nonprofit reads', async () => {
    const { call, application } = await handedIn(running());
    const page = `/es/calls/${call}/received/${application}`;
    const one = await post(`/es/calls/${call}/received/marks?one=${application}`, {
      applications: application,
      mark: 'question',
    });
    expect(String(one.headers.location)).toContain(page);
    expect((await post(`${page}/comments`, { text: ' ' })).body).toContain('href="#f-text"');
    const said = await followed(await post(`${page}/comments`, { text: 'Cotejar el <b>plan</b>' }));
    expect(said).toContain('Cotejar el &lt;b&gt;plan&lt;/b&gt;');
    const id = / name="id" value="([0-9a-f-]{36})"/.exec((await get(page)).body)![1]!;
    const long = `${'a'.repeat(3_998)}\r\nb`;
    const send = () => post(`${page}/comments`, { text: long, id });
    expect([(await send()).status, (await send()).status]).toEqual([303, 303]);
    expect((await get(page)).body.split('a'.repeat(3_998)).length).toBe(3);
    const other = await post(`${page}/comments`, { text: 'Otra cosa', id });
    expect([other.status, other.body.includes('>Otra cosa</textarea>')]).toEqual([409, true]);
    const own = /action="([^"]*\/comments\/[0-9a-f-]{36})"/.exec(said)![1]!;
    expect((await post(own, { text: '' })).body).toMatch(/href="#f-text-[0-9a-f]{8}"/);
    expect(await followed(await post(own, { text: 'Cotejar el equipo' }))).toContain('Cambiado:');
    expect(await followed(await post(`${own}/remove`))).toContain('Quitado:');
    expect((await get(`/es/received/${application}`)).headers.location).toBe(`${page}#comments`);
    expect((await get(`/es/calls/${application}/received/${application}`)).status).toBe(404);
    expect((await running().as('nonprofit', { path: page })).status).toBe(403);
  });
}
