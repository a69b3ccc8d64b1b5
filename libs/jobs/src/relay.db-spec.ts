import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Database, systemActor, type PersonActor } from '@puente/database';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { addToOutbox, type JobName, JobRegistry, JobRunner, Relay } from '.';
import { claimDue } from './outbox.repository';

/** A promise that ends when the test says so. */
function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((done) => (open = done));
  return { opened, open };
}

const HANDLED = ['match.refresh', 'mail.send', 'exposure.cut'] as const;

describe('Relay', () => {
  let test: TestDatabase;
  let database: Database;
  let own: PersonActor;
  let hanging = gate();
  let done: JobName[] = [];
  let faults: unknown[] = [];
  let relays: Relay[] = [];
  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    own = await saveMember(test, 'nonprofit', 'nonprofit-admin');
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });
  beforeEach(() => {
    hanging = gate();
    done = [];
    faults = [];
    relays = [];
  });
  afterEach(async () => {
    hanging.open();
    for (const each of relays) await each.stop();
  });

  /** A relay whose mails never leave. */
  function relay(
    recurring: () => Promise<void> = () => Promise.resolve(),
    sent: () => Promise<void> = () => hanging.opened,
  ): Relay {
    const refresh = {
      name: 'match.refresh' as const,
      handle: () => Promise.resolve(void done.push('match.refresh')),
    };
    const send = { name: 'mail.send' as const, handle: sent };
    const cut = { name: 'exposure.cut' as const, handle: () => hanging.opened };
    const run = new JobRunner(database, new JobRegistry([refresh, send, cut], HANDLED));
    const made = new Relay(database, {
      appUrl: test.appUrl,
      deliver: (id) => run.run(id),
      onFault: (error) => faults.push(error),
      carriesOut: true,
      recurring: [{ everyMs: 50, run: recurring }],
      pollMs: 50,
      graceMs: 100,
    });
    relays.push(made);
    return made;
  }

  const put = (mails: number): Promise<void> =>
    database.asActor(own, async (tx) => {
      for (let mail = 0; mail < mails; mail++) {
        await addToOutbox(tx, { name: 'mail.send', data: { mailId: randomUUID() }, tenantId: own.tenantId });
      }
      const data = { nonprofitId: own.tenantId };
      await addToOutbox(tx, { name: 'match.refresh', data, tenantId: own.tenantId });
    });

  const putSlow = (jobs: number): Promise<void> =>
    database.asActor(own, async (tx) => {
      for (let job = 0; job < jobs; job++) {
        const data = { tenantId: own.tenantId, runId: randomUUID() };
        await addToOutbox(tx, { name: 'exposure.cut', data, tenantId: own.tenantId });
      }
    });

  const states = async (name: JobName): Promise<string[]> => {
    const rows = await asSuperuser<{ status: string }>(
      test,
      'select status from outbox where name = $1 order by status',
      [name],
    );
    return rows.map(({ status }) => status);
  };

  const eventually = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < 100; tries++) {
      if (await holds()) return;
      await wait(50);
    }
    expect(await holds()).toBe(true);
  };

  it('a mail server that hangs holds up neither other jobs, nor recurring work, nor the stop', async () => {
    let turns = 0;
    await put(6);
    const running = relay(() => Promise.resolve(void turns++));
    running.start();
    await eventually(() => done.length === 1);
    const before = turns;
    await eventually(() => turns > before + 1);
    await eventually(async () => (await states('mail.send')).includes('sent'));
    expect(await states('mail.send')).toEqual([...Array<string>(5).fill('pending'), 'sent']);
    const stopping = performance.now();
    await running.stop();
    expect(performance.now() - stopping).toBeLessThan(2_000);
    hanging.open();
    await eventually(() => faults.length === 0);
    expect(await states('match.refresh')).toEqual(['done']);
  });

  it('a claim takes the one row that it hands over, however PostgreSQL plans it', async () => {
    await asSuperuser(test, 'delete from outbox');
    await put(5);
    // A plan is made once for a connection, so this one is new.
    const unplanned = await Database.open({ appUrl: test.appUrl, entities: [], poolSize: 1 });
    await unplanned.asActor(systemActor('dispatcher'), async (tx) => {
      for (const way of ['hashjoin', 'mergejoin', 'hashagg', 'sort', 'material', 'indexscan', 'bitmapscan']) {
        await tx.query(`set local enable_${way} = off`);
      }
      expect(await claimDue(tx, 'mails', null)).toMatchObject({ name: 'mail.send' });
    });
    await unplanned.close();
    expect(await states('mail.send')).toEqual([...Array<string>(4).fill('pending'), 'sent']);
    await asSuperuser(test, 'delete from outbox');
  });

  it('slow jobs that fill their lane hold up no refresh, and are carried out in their turn', async () => {
    await putSlow(5);
    await put(0);
    const running = relay();
    running.start();
    await eventually(() => done.length === 1);
    await eventually(
      async () => (await states('exposure.cut')).filter((each) => each === 'sent').length === 2,
    );
    expect(await states('exposure.cut')).toEqual([...Array<string>(3).fill('pending'), 'sent', 'sent']);
    hanging.open();
    await eventually(async () => (await states('exposure.cut')).every((each) => each === 'done'));
  });

  it('recurring work that hangs or fails holds up no job, and a fault is reported', async () => {
    await put(0);
    const never = gate();
    let first = true;
    const running = relay(() => {
      if (!first) return never.opened;
      first = false;
      return Promise.reject(new RangeError());
    });
    running.start();
    await eventually(() => done.length === 1 && faults.length === 1);
    await put(0);
    await eventually(() => done.length === 2);
    never.open();
    await running.stop();
    expect(faults[0]).toBeInstanceOf(RangeError);
  });

  it('what a relay has in hand is left to it while it lives, and taken up at once when it does not', async () => {
    await asSuperuser(test, 'delete from outbox');
    const [first, mails] = [relay(), [] as string[]];
    await put(1);
    first.start();
    await eventually(() => done.length === 1);
    await eventually(async () => (await states('mail.send')).includes('sent'));
    let turns = 0;
    const second = relay(
      () => Promise.resolve(void turns++),
      () => Promise.resolve(void mails.push('sent')),
    );
    second.start();
    await eventually(() => turns > 5);
    await put(0);
    await eventually(() => done.length === 2);
    expect(mails).toEqual([]);
    await first.stop();
    await eventually(async () => (await states('mail.send')).includes('done'));
    expect(mails).toEqual(['sent']);
  });

  it('what takes long stays in hand, however long ago it was begun', async () => {
    await asSuperuser(test, 'delete from outbox');
    await putSlow(1);
    relay().start();
    const isTouched = async (sql: string): Promise<boolean> =>
      (await asSuperuser(test, `select 1 from outbox where ${sql}`)).length > 0;
    await eventually(() => isTouched(`status = 'sent' and attempts = 1`));
    await asSuperuser(test, `update outbox set touched_at = now() - interval '1 hour'`);
    await eventually(() => isTouched(`touched_at > now() - interval '30 minutes'`));
    expect(await asSuperuser(test, 'select status, attempts from outbox')).toEqual([
      { status: 'sent', attempts: 1 },
    ]);
  });

  it('takes nothing more once it stops', async () => {
    const running = relay();
    running.start();
    await running.stop();
    await put(0);
    await wait(300);
    expect(done).toEqual([]);
  });
});
