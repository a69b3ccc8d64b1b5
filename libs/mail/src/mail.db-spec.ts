import { randomUUID } from 'node:crypto';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Database, systemActor, type Actor, type PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { SMTPServer } from 'smtp-server';
import {
  addMail,
  addNotice,
  MAIL_SUBJECT,
  MailSendHandler,
  MailShelf,
  MailRefused,
  type MailSettings,
  type MailTransport,
  NoticeDeliverHandler,
  saveFrequency,
  SmtpTransport,
  STOP_MAILS,
} from '.';

const NOW = new Date('2026-11-21T12:00:00Z');
const NAME = 'Casa Canario';

interface Taken {
  readonly to: string;
  readonly text: string;
}

/** A real server on a free port of loopback; it refuses as the test says. */
class PostOffice {
  readonly taken: Taken[] = [];
  refuses: { code: number; at: 'rcpt' | 'data' } | null = null;
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, done) => done(this.refuses?.at === 'rcpt' ? this.refusal() : undefined),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (this.refuses?.at === 'data') return done(this.refusal());
        this.taken.push({ to: session.envelope.rcptTo[0]!.address, text: Buffer.concat(chunks).toString() });
        done();
      });
    },
  });

  open(): Promise<string> {
    return new Promise((done) =>
      this.server.listen(0, '127.0.0.1', () =>
        done(`smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`),
      ),
    );
  }

  close(): Promise<void> {
    return new Promise((done) => this.server.close(done));
  }

  private refusal(): Error {
    return Object.assign(new Error('mailbox of somebody'), { responseCode: this.refuses!.code });
  }
}

/** A transport at which so many runs meet before any goes on. */
function meeting(runs: number, then: () => Promise<void>): MailTransport {
  let open: () => void = () => undefined;
  const all = new Promise<void>((done) => (open = done));
  return {
    send: async () => {
      if (--runs === 0) open();
      await all;
      await then();
    },
  };
}

describe('mail', () => {
  const clock = new FakeClock(NOW);
  const post = new PostOffice();
  let test: TestDatabase;
  let database: Database;
  let vault: Vault;
  let settings: MailSettings;
  let person: PersonActor;
  let paused = new Set<string>();

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    vault = new Vault(new MasterRing({ current: Buffer.alloc(32, 7), previous: null }), clock);
    settings = {
      smtpUrl: await post.open(),
      from: 'Puente <no-reply@puente.example>',
      publicUrl: 'https://puente.example',
      isPaused: (_tx, tenantId) => Promise.resolve(paused.has(tenantId)),
    };
  });
  afterAll(async () => {
    await post.close();
    await database.close();
    await test.drop();
  });
  beforeEach(async () => {
    post.taken.length = 0;
    post.refuses = null;
    paused = new Set();
    person = await saveMember(test, 'nonprofit', 'nonprofit-admin');
    await asSuperuser(test, 'update organizations set name = $2 where id = $1', [person.tenantId, NAME]);
    await asSuperuser(test, 'update people set name = $2 where id = $1', [person.personId, NAME]);
  });

  const sender = () =>
    new MailSendHandler(
      database,
      clock,
      vault,
      settings,
      settings.smtpUrl ? new SmtpTransport(settings.smtpUrl, settings.from) : null,
    );
  const mailsOf = (tenantId: string) =>
    asSuperuser<{ id: string; template: string; status: string; fault: string | null; tries: number }>(
      test,
      'select id, template, status, fault, tries from mails where tenant_id = $1 order by created_at, id',
      [tenantId],
    );
  const jobs = (name: string) =>
    asSuperuser<{ data: never; run_at: Date }>(
      test,
      `select data, run_at from outbox where name = $1 and (tenant_id = $2 or data->>'readersTenantId' = $2::text)
        order by created_at`,
      [name, person.tenantId],
    );
  const write = (template: 'message' | 'account-changed' = 'message') =>
    database.asActor(person, (tx) =>
      addMail(tx, { tenantId: person.tenantId, to: { personId: person.personId }, template, data: {} }),
    );
  const tell = async (actor: PersonActor, kind: 'verified' | 'payment-details' = 'verified') => {
    await database.asActor(actor, (tx) =>
      addNotice(tx, { tenantId: person.tenantId, to: { roles: ['nonprofit-admin'] }, kind }),
    );
    const deliver = new NoticeDeliverHandler(database, clock);
    for (const { data } of await jobs('notice.deliver')) await deliver.handle(data);
  };

  it('leaves with a neutral subject, two sentences, one link, and no name', async () => {
    await sender().handle({ mailId: await write() });
    const [mail] = post.taken;
    expect(mail!.to).toBe(`${person.personId}@ejemplo.invalid`);
    expect(mail!.text).toContain(`Subject: ${MAIL_SUBJECT.es}`);
    expect(mail!.text).toContain('https://puente.example/es/account/messages');
    expect(mail!.text).toContain('https://puente.example/es/account/notices');
    expect(mail!.text).not.toContain(NAME);
    expect(mail!.text).not.toMatch(/<img|<style|<script|http:\/\//);
    expect(await mailsOf(person.tenantId)).toMatchObject([{ status: 'sent', fault: null }]);
  });

  it('carries a link that ends such mails by one request, for this mail alone', async () => {
    const mailId = await write();
    await sender().handle({ mailId });
    const head = post.taken[0]!.text.split('\r\n\r\n')[0]!.replace(/\r\n\s+/g, ' ');
    expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    const [, token] = /^List-Unsubscribe: <https:\/\/puente\.example\/es\/stop-mails\?token=(\S+)>$/m.exec(
      head,
    )!;
    expect(vault.checkToken(STOP_MAILS, decodeURIComponent(token!))).toEqual({ id: mailId });
    expect(vault.checkToken('invitation', decodeURIComponent(token!))).toBeNull();
  });

  it('is sent once; a copy after a crash carries the same number', async () => {
    const id = await write();
    await sender().handle({ mailId: id });
    await sender().handle({ mailId: id });
    expect(post.taken).toHaveLength(1);
    await asSuperuser(test, `update mails set status = 'waiting' where id = $1`, [id]);
    await sender().handle({ mailId: id });
    const numbers = post.taken.map(({ text }) => /^Message-ID: (.*)$/im.exec(text)![1]);
    expect(numbers).toEqual([`<${id}@puente.example>`, `<${id}@puente.example>`]);
  });

  it('to an address: sealed in the row, its token only in what leaves', async () => {
    const [invitation, address] = [randomUUID(), `nueva-${randomUUID()}@ejemplo.invalid`];
    const id = await database.asActor(person, (tx) =>
      addMail(tx, {
        tenantId: person.tenantId,
        to: { address, vault },
        locale: 'en',
        template: 'invitation',
        data: { id: invitation, expiresAt: '2026-11-28T12:00:00Z' },
      }),
    );
    const rows = JSON.stringify([
      await asSuperuser(test, 'select *, sealed_address::text as sealed from mails where id = $1', [id]),
      await jobs('mail.send'),
    ]);
    await sender().handle({ mailId: id });
    const token = /token=(?:3D)?([^"\s<]+)/.exec(post.taken[0]!.text.replace(/=\r?\n/g, ''))![1]!;
    expect(post.taken[0]!.to).toBe(address);
    expect(vault.checkToken('invitation', decodeURIComponent(token))).toEqual({ id: invitation });
    expect(vault.checkToken('password-reset', decodeURIComponent(token))).toBeNull();
    expect(rows).not.toContain(address);
    expect(rows).not.toContain(token.split('.')[2]);
    expect(post.taken[0]!.text).not.toContain('List-Unsubscribe');
  });

  it.each([
    ['an unknown mailbox is not tried again', { code: 550, at: 'rcpt' as const }, 'failed', 0],
    ['a busy server is tried again later', { code: 451, at: 'data' as const }, 'waiting', 1],
    ['a full mailbox is tried again later', { code: 452, at: 'rcpt' as const }, 'waiting', 1],
  ])('%s, and the fault is a code', async (_name, refuses, status, again) => {
    post.refuses = refuses;
    const mailId = await write();
    await sender().handle({ mailId });
    const [mail] = await mailsOf(person.tenantId);
    expect(mail).toMatchObject({ status, fault: `smtp-${refuses.code}`, tries: again });
    const later = (await jobs('mail.send')).filter(
      ({ run_at }) => run_at.getTime() === NOW.getTime() + 60_000,
    );
    expect(later).toHaveLength(again);
  });

  it('a server that never says enough is given up, and asked again later', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      const talking = setInterval(() => socket.write('220-wait\r\n'), 20);
      socket.once('close', () => clearInterval(talking));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const slow = new SmtpTransport(url, settings.from, 300);
    const start = performance.now();
    await new MailSendHandler(database, clock, vault, settings, slow).handle({ mailId: await write() });
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(await mailsOf(person.tenantId)).toMatchObject([
      { status: 'waiting', fault: 'etimedout', tries: 1 },
    ]);
    server.close();
  });

  it('a server that is away for a day ends it', async () => {
    const mailId = await write();
    post.refuses = { code: 421, at: 'data' };
    for (let tries = 0; tries < 5; tries++) await sender().handle({ mailId });
    expect(await mailsOf(person.tenantId)).toMatchObject([{ status: 'failed', fault: 'smtp-421', tries: 4 }]);
  });

  it('two runs at once that fail ask for one more, not for two', async () => {
    const mailId = await write();
    const before = (await jobs('mail.send')).length;
    const busy = meeting(2, () => Promise.reject(new MailRefused('smtp-451', false)));
    await Promise.all([run(busy, mailId), run(busy, mailId)]);
    expect(await mailsOf(person.tenantId)).toMatchObject([{ status: 'waiting', tries: 1 }]);
    expect((await jobs('mail.send')).length - before).toBe(1);
  });

  it('a run that fails after another one sent it changes nothing', async () => {
    const mailId = await write();
    const before = (await jobs('mail.send')).length;
    let sent = 0;
    const one = meeting(2, () => (sent++ ? refusedLater(mailId) : Promise.resolve()));
    await Promise.all([run(one, mailId), run(one, mailId)]);
    expect(await mailsOf(person.tenantId)).toMatchObject([{ status: 'sent', fault: null, tries: 0 }]);
    expect((await jobs('mail.send')).length - before).toBe(0);
  });

  const run = (transport: MailTransport, mailId: string) =>
    new MailSendHandler(database, clock, vault, settings, transport).handle({ mailId });

  /** Refuses for good, but only once the other run has written down that the mail is sent. */
  const refusedLater = async (mailId: string): Promise<void> => {
    for (let tries = 0; tries < 100; tries++) {
      const [mail] = (await mailsOf(person.tenantId)).filter(({ id }) => id === mailId);
      if (mail!.status === 'sent') throw new MailRefused('smtp-550', true);
      await wait(20);
    }
  };

  it('while contact is paused only matters of security go', async () => {
    paused.add(person.tenantId);
    await sender().handle({ mailId: await write() });
    await sender().handle({ mailId: await write('account-changed') });
    expect((await mailsOf(person.tenantId)).map(({ status }) => status).sort()).toEqual(['dropped', 'sent']);
  });

  it('without a server it is kept, and shown with its link', async () => {
    const mailId = await write();
    const local = { ...settings, smtpUrl: null, publicUrl: 'http://localhost:3000' };
    await new MailSendHandler(database, clock, vault, local, null).handle({ mailId });
    const shelf = new MailShelf(database, vault, local);
    expect((await shelf.list()).find(({ id }) => id === mailId)).toMatchObject({
      url: 'http://localhost:3000/es/account/messages',
    });
    expect(await shelf.raw(mailId)).toContain(`Subject: ${MAIL_SUBJECT.es}`);
    await expect(shelf.raw(randomUUID())).rejects.toMatchObject({ code: 'not-found' });
    await expect(shelf.raw('not-an-id')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('a notice from another organisation reaches those with the role, once', async () => {
    const funder = await saveMember(test, 'funder', 'program-officer');
    await tell(funder);
    const deliver = new NoticeDeliverHandler(database, clock);
    for (const { data } of await jobs('notice.deliver')) await deliver.handle(data);
    const told = await asSuperuser(test, 'select person_id, kind from notices where tenant_id = $1', [
      person.tenantId,
    ]);
    expect(told).toEqual([{ person_id: person.personId, kind: 'verified' }]);
    expect((await mailsOf(person.tenantId)).map(({ template }) => template)).toEqual(['message']);
  });

  it('as the person chose: none but security; or one mail a day, which says nothing when all was read', async () => {
    await database.asActor(person, (tx) => saveFrequency(tx, person.personId, 'none', NOW));
    await tell(person);
    await tell(person, 'payment-details');
    expect((await mailsOf(person.tenantId)).map(({ template }) => template)).toEqual([
      'organisation-changed',
    ]);
    await database.asActor(person, (tx) => saveFrequency(tx, person.personId, 'daily', NOW));
    await tell(person);
    await tell(person);
    const digests = (await mailsOf(person.tenantId)).filter(({ template }) => template === 'digest');
    expect(digests).toHaveLength(1);
    await asSuperuser(test, 'update notices set read_at = now()');
    await sender().handle({ mailId: digests[0]!.id });
    expect(post.taken).toEqual([]);
  });

  it('one mail a week, on Monday, which never says a small number', async () => {
    await database.asActor(person, (tx) => saveFrequency(tx, person.personId, 'weekly', NOW));
    await tell(person);
    await tell(person);
    const [digest, ...more] = await mailsOf(person.tenantId);
    expect(more).toEqual([]);
    const leaves = (await jobs('mail.send')).map(({ run_at }) => run_at.toISOString());
    expect(leaves).toEqual(['2026-11-23T15:00:00.000Z']);
    await sender().handle({ mailId: digest!.id });
    expect(post.taken[0]!.text).toContain('algunos mensajes sin leer');
    expect(post.taken[0]!.text).not.toMatch(/\b2\b mensajes/);
  });

  it('what waits is dropped once the person wants no mails; matters of security are not', async () => {
    const ids = [await write(), await write('account-changed')];
    await database.asActor(person, (tx) => saveFrequency(tx, person.personId, 'none', NOW));
    for (const mailId of ids) await sender().handle({ mailId });
    expect((await mailsOf(person.tenantId)).map(({ status }) => status).sort()).toEqual(['dropped', 'sent']);
  });

  it('what waits is not sent to who has left', async () => {
    const mailId = await write();
    await asSuperuser(test, 'delete from memberships where person_id = $1', [person.personId]);
    await sender().handle({ mailId });
    expect(post.taken).toEqual([]);
    expect(await mailsOf(person.tenantId)).toMatchObject([{ status: 'dropped' }]);
  });

  it('one mail a day that waits is dropped when the person wants none any more', async () => {
    await database.asActor(person, (tx) => saveFrequency(tx, person.personId, 'daily', NOW));
    await tell(person);
    await database.asActor(person, (tx) => saveFrequency(tx, person.personId, 'none', NOW));
    const [digest] = await mailsOf(person.tenantId);
    await sender().handle({ mailId: digest!.id });
    expect(await mailsOf(person.tenantId)).toMatchObject([{ template: 'digest', status: 'dropped' }]);
  });

  it('nobody but the mailer and administrators, of their own, reads mails', async () => {
    await write();
    const writer = await saveMember(test, 'nonprofit', 'nonprofit-writer', person.tenantId);
    const others = [
      await saveMember(test, 'funder', 'funder-admin'),
      await saveMember(test, 'hip', 'hip-staff'),
    ];
    const seen = (actor: Actor) =>
      database.asActor(actor, (tx) => tx.query<unknown[]>('select id from mails'));
    for (const actor of [writer, ...others, systemActor('login'), systemActor('dispatcher')]) {
      expect(await seen(actor)).toEqual([]);
    }
    expect(await seen(person)).toHaveLength(1);
  });
});
