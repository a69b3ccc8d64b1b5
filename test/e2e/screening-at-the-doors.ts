import { ScreeningRunHandler } from '@puente/screening';
import { asSuperuser } from '@puente/testing';
import type { Answer, Question } from '../proof/ask';
import type { ProofApp, Role } from '../proof/proof-app';

const BOUNDARY = '----puente-list';
const REASON = 'Otro país, otro giro y otro registro.';

const part = (disposition: string, content: string): string =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
const list = (day: string, ...rows: string[]): Pick<Question, 'headers' | 'body'> => ({
  headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  body: `${part('name="publishedOn"', day)}${part('name="sdn"; filename="sdn.csv"', rows.join('\r\n'))}--${BOUNDARY}--\r\n`,
});
const row = (number: number, name: string): string => `${number},"${name}",-0- ,"SDNTK"${',-0- '.repeat(8)}`;

/** A list comes in, a name is like one on it, and a person decides; in the pages and in the API. */
export function screeningAtTheDoors(app: () => ProofApp): void {
  const ask = (role: Role, method: string, path: string, more: Partial<Question> = {}): Promise<Answer> =>
    app().as(role, { method, path, ...more });
  const json = async <Body>(role: Role, path: string): Promise<Body> =>
    JSON.parse((await ask(role, 'GET', path)).body) as Body;
  const hits = async (standing: string) =>
    (
      await json<{ entries: { id: string; nonprofitName: string }[] }>(
        'hip',
        `/api/v1/screening/hits?standing=${standing}`,
      )
    ).entries;

  /** What the relay would do. */
  const carryOut = async (): Promise<void> => {
    const jobs = await asSuperuser<{ data: { runId: string; nonprofitId: string | null } }>(
      app().test,
      `select data from outbox where name = 'screening.run' order by id`,
    );
    for (const { data } of jobs) await app().app.get(ScreeningRunHandler).handle(data);
  };

  it('a list is taken whole or refused with file, line and column', async () => {
    const bad = await ask('hip', 'POST', '/api/v1/screening/lists', list('2026-01-02', row(1, 'A'), 'x,"B"'));
    expect([bad.status, bad.body]).toEqual([422, expect.stringContaining('línea 2')]);
    const page = await ask(
      'hip',
      'POST',
      '/en/screening/lists',
      list('2026-01-02', row(1, 'A'), row(1, 'B')),
    );
    expect([page.status, page.body]).toEqual([422, expect.stringContaining('SDN, line 2, ent_num')]);
    expect(await json('hip', '/api/v1/screening/lists')).toEqual([]);
  });

  it('a name that is like a listed one waits for a person, who gives a reason', async () => {
    const [own] = (
      await json<{ entries: { id: string; name: string }[] }>('hip', '/api/v1/verification?standing=all')
    ).entries;
    const taken = await ask(
      'hip',
      'POST',
      '/es/screening/lists',
      list('2026-01-02', row(7, own!.name.toUpperCase())),
    );
    expect([taken.status, taken.body]).toEqual([200, expect.stringContaining('Se cargó la lista')]);
    await carryOut();
    const { id } = (await hits('open')).find(({ nonprofitName }) => nonprofitName === own!.name)!;
    const decide = (reason: string) =>
      ask('hip', 'POST', `/es/screening/hits/${id}`, {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ version: '0', decision: 'cleared', reason }).toString(),
      });
    const without = await decide(' ');
    expect([without.status, without.body]).toEqual([422, expect.stringContaining('Escribe el motivo')]);
    expect((await decide(REASON)).status).toBe(303);
    expect((await decide(REASON)).status).toBe(409);
    expect((await hits('cleared')).map((each) => each.id)).toContain(id);
    expect((await ask('hip', 'GET', `/en/screening/hits/${id}`)).body).toContain(REASON);
    for (const role of ['officer', 'nonprofit'] as const) {
      expect((await ask(role, 'GET', `/api/v1/screening/hits/${id}`)).status).toBe(403);
      expect((await ask(role, 'GET', '/es/screening')).status).toBe(403);
    }
  });
}
