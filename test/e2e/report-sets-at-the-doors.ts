import { addDays, dayInMexico, formatDay } from '@puente/kernel';
import { MakeSetHandler } from '@puente/reporting';
import type { Answer } from '../proof/ask';
import type { ProofApp } from '../proof/proof-app';
import { setInput, waitingSet } from '../proof/report-sets-made';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const FIRST_ON = addDays(dayInMexico(new Date()), 200);

/** Sets of reports, asked for, watched, downloaded and scheduled by HIP with plain forms. */
export function reportSetsAtTheDoors(running: () => ProofApp): void {
  const look = (path: string, headers = {}): Promise<Answer> => running().as('hip', { path, headers });
  const send = (path: string, fields: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const headers = { ...FORM, origin: running().url };
    const body = new URLSearchParams(fields).toString();
    return running().as('hip', { method: 'POST', path, headers, body });
  };
  const make = async (setId: string): Promise<void> => {
    const { tenantId } = await running().actorOf('hip');
    await running().app.get(MakeSetHandler, { strict: false }).handle({ tenantId, setId });
  };

  it('are watched while they are made, with and without scripts', async () => {
    const id = await waitingSet(running(), 'open');
    const path = `/es/report-sets/${id}`;
    const part = await look(path, { 'hx-request': 'true' });
    expect(part.body).toMatch(/^<p><progress[^>]*max="1" value="0"/);
    expect(part.headers['hx-refresh']).toBeUndefined();
    expect((await look(path)).headers.refresh).toBeUndefined();
    expect((await look(`${path}?again=1`)).headers.refresh).toBe('15');
    await make(id);
    expect((await look(path, { 'hx-request': 'true' })).headers['hx-refresh']).toBe('true');
    expect((await look(`${path}?again=1`)).headers.refresh).toBeUndefined();
  });

  it('are asked for, taken file by file and as an archive, and refused with what is missing', async () => {
    const { reports } = await setInput(running());
    expect((await send('/es/report-sets', { reports: reports[0]!, formats: 'csv' })).body).toContain(
      'href="#f-languages"',
    );
    const asked = await send('/es/report-sets', { reports: reports[0]!, formats: 'csv', languages: 'en' });
    const path = String(asked.headers.location).split('?')[0]!;
    await make(path.split('/').at(-1)!);
    const { body } = await look(path);
    const [, file] = /href="([^"]*\/files\/[^"]*)"/.exec(body)!;
    const taken = await look(file!);
    expect(taken.headers['content-disposition']).toBe('attachment; filename="report-01-en.csv"');
    expect(taken.headers['content-type']).toMatch('text/csv');
    expect((await look(`${path}/file`)).headers['content-type']).toBe('application/zip');
    expect((await send(`${file}/retry`)).status).toBe(409);
  });

  it('are scheduled, paused, resumed and ended', async () => {
    const wanted = { every: 'quarter', pick: 'new', told: 'asker', languages: 'es', formats: 'pdf' };
    expect((await send('/en/report-schedules', wanted)).body).toContain('href="#f-firstOn"');
    expect((await send('/en/report-schedules', { ...wanted, firstOn: FIRST_ON })).status).toBe(303);
    const act = async (name: string): Promise<string> => {
      const { body } = await look('/en/report-sets');
      return new RegExp(`action="([^"]*/${name})"`).exec(body)![1]!;
    };
    const pause = await act('pause');
    expect((await look('/en/report-sets')).body).toContain(formatDay(FIRST_ON, 'en'));
    expect((await send(pause)).status).toBe(303);
    expect((await send(pause)).status).toBe(409);
    expect((await send(await act('resume'))).status).toBe(303);
    expect((await send(await act('end'))).status).toBe(303);
    expect((await look('/en/report-sets')).body).toContain('No sets are scheduled.');
  });
}
