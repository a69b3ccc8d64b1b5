import { randomUUID } from 'node:crypto';
import { asSuperuser, eventually } from '@puente/testing';
import { inTurn } from '../rooms/in-turn';
import { ProofApp, type Session } from './proof-app';
import { proofSize, reportFigure } from './proof-run';
import { inParallel, Random } from './random';
import { startApp, type RunningApp } from './running-app';
import { codeOf, faultsOfWish, newWish, programmeOf, Sender, type Sent, type Wish } from './t15-senders';

const AT_ONCE = 5;
const LATER = 5;
const WISHES_AT_ONCE = 4;
const OFTEN = 10;

/** T15: whatever is repeated, at once, later, elsewhere or after a lost answer, has its effect once. */
describe('T15 idempotency', () => {
  const wishes = Array.from({ length: proofSize(1_000, 60) }, newWish);
  const sent = new Map<Wish, Sent[]>(wishes.map((wish) => [wish, []]));
  const random = Random.fromSeed('T15 idempotency');
  let proof: ProofApp;
  /** Another process on the same database, as after a restart. */
  let other: RunningApp;
  let officer: Session;
  let here: Sender;
  let there: Sender;
  let faults: string[] = ['not asked'];

  jest.setTimeout(1_200_000);
  beforeAll(async () => {
    proof = await ProofApp.start();
    const { test } = proof;
    other = await startApp(
      () => Promise.resolve(),
      { PUENTE_DEMO: 'yes', PUENTE_DATA_DIR: proof.dataDir },
      () => Promise.resolve({ ...test, drop: () => Promise.resolve() }),
    );
    officer = (await proof.sessionOf('officer'))!;
    here = new Sender(proof.url, officer);
    there = new Sender(other.url, officer);
    await sendAll();
  });
  afterAll(async () => {
    await other.stop();
    await proof.stop();
    const all = [...sent.values()].flat();
    const count = (code: string): number =>
      all.filter(({ answer }) => answer && codeOf(answer).startsWith(code)).length;
    reportFigure({
      test: 'T15',
      title: 'Idempotency',
      figure: `${wishes.length} POSTs sent ${all.length} times, ${all.filter(({ isCut }) => isCut).length} cut: ${faults.length} faults; ${count('201')} got the answer, ${count('422')} with another body 422, ${count('409')} in flight 409`,
      target: 'each has one effect; repeats get the stored answer; another body 422, in flight 409',
    });
  });

  /** Each wish some times at once and then, one after the other and at another process, some times again, in both ways at least once. */
  async function sendAll(): Promise<void> {
    await inParallel(wishes.length, WISHES_AT_ONCE, async (index) => {
      const wish = wishes[index]!;
      const often = () => random.below(OFTEN) === 0;
      const known = sent.get(wish)!;
      const first = Array.from({ length: AT_ONCE }, () => ({ isChanged: often(), isCut: often() }));
      known.push(...(await Promise.all(first.map((each) => here.send(wish, each, random)))));
      await settled(wish);
      const later = Array.from({ length: LATER - 2 }, often);
      for (const isChanged of [...later, false, true]) {
        known.push(await there.send(wish, { isChanged, isCut: false }, random));
      }
    });
  }

  /** Until nothing of it is being carried out: who went away may have left something on its way. */
  async function settled({ key }: Wish): Promise<void> {
    const open = () =>
      asSuperuser(
        proof.test,
        `select from request_keys where key_hash = sha256(convert_to($1, 'UTF8')) and status is null`,
        [key],
      );
    await eventually(async () => (await open()).length === 0, 60_000);
  }

  const madeOf = async (title: string): Promise<string[]> => {
    const rows = await asSuperuser<{ title: string }>(
      proof.test,
      `select facts -> 'title' ->> 'es' as title from programmes where facts -> 'title' ->> 'es' in ($1, $1 || ' changed')`,
      [title],
    );
    return rows.map((each) => each.title);
  };
  const keysSql = (set: string) =>
    `update request_keys set ${set} where key_hash = sha256(convert_to($1, 'UTF8'))`;
  const organizationHeld = async () => ({
    sql: 'select from organizations where id = $1 for update',
    id: (await proof.actorOf('officer')).tenantId,
  });

  it('carries each request out once and answers its repeats alike, wherever they come', async () => {
    faults = [];
    for (const wish of wishes) {
      const made = await madeOf(wish.title);
      faults.push(...faultsOfWish(wish, made, sent.get(wish)!));
    }
    expect(faults).toEqual([]);
  });

  it('says of a repeat that it is one, and refuses another body', async () => {
    const { key, title } = newWish();
    const first = await here.post(key, programmeOf(title));
    const again = await there.post(key, programmeOf(title));
    expect([first.headers['idempotent-replayed'], again.headers['idempotent-replayed']]).toEqual([
      undefined,
      'true',
    ]);
    expect(again.body).toBe(first.body);
    expect(codeOf(await here.post(key, programmeOf(`${title} changed`)))).toBe('422 key-of-another-request');
    expect(codeOf(await here.post('short', programmeOf(title)))).toBe('422 request-key-malformed');
    expect(await madeOf(title)).toEqual([title]);
  });

  it('lets a key be used again after a refusal, which did nothing', async () => {
    const { key, title } = newWish();
    const nothing = { ...programmeOf(title), award: { min: 3, max: 2, currency: 'MXN' } };
    expect((await here.post(key, nothing)).status).toBe(422);
    expect(codeOf(await here.post(key, programmeOf(title)))).toBe('201');
  });

  it('refuses a repeat while the first is carried out', async () => {
    const { key, title } = newWish();
    const said: string[] = [];
    const send = () => here.post(key, programmeOf(title)).then((answer) => said.push(codeOf(answer)));
    await inTurn(proof.test, await organizationHeld(), [send, send]);
    expect(said).toEqual(['409 request-in-flight', '201']);
  });

  it('undoes what a try wrote that was given up for lost', async () => {
    const { key, title } = newWish();
    const said = new Map<string, string>();
    const send = async (name: string) => said.set(name, codeOf(await here.post(key, programmeOf(title))));
    const takeOver = async () => {
      await asSuperuser(proof.test, keysSql(`begun_at = begun_at - interval '2 minutes'`), [key]);
      await send('second');
    };
    await inTurn(proof.test, await organizationHeld(), [() => send('first'), takeOver]);
    expect(Object.fromEntries(said)).toEqual({ first: '409 request-taken-over', second: '201' });
    expect(await madeOf(title)).toEqual([title]);
  });

  it('does nothing again whose answer was lost with its process', async () => {
    const { key, title } = newWish();
    await here.post(key, programmeOf(title));
    const lost = `status = null, sealed_answer = null, begun_at = begun_at - interval '2 minutes'`;
    await asSuperuser(proof.test, keysSql(lost), [key]);
    expect(codeOf(await here.post(key, programmeOf(title)))).toBe('409 answer-lost');
    expect(await madeOf(title)).toEqual([title]);
  });

  it('knows a key for one person and one route alone', async () => {
    const { key, title } = newWish();
    const colleague = new Sender(proof.url, await proof.signIn('horizonte-administracion'));
    expect(codeOf(await here.post(key, programmeOf(title)))).toBe('201');
    expect(codeOf(await colleague.post(key, programmeOf(title)))).toBe('201');
    expect(await madeOf(title)).toHaveLength(2);
    const view = { list: 'received', name: `T15 ${randomUUID()}`, query: { stage: 'letter' } };
    expect((await here.post(key, view, '/api/v1/views')).body).not.toContain('key-of-another-request');
  });

  it('forgets a key after a day', async () => {
    const { key, title } = newWish();
    await here.post(key, programmeOf(title));
    await asSuperuser(proof.test, keysSql(`begun_at = begun_at - interval '25 hours'`), [key]);
    expect(codeOf(await here.post(key, programmeOf(title)))).toBe('201');
    expect(await madeOf(title)).toHaveLength(2);
  });
});
