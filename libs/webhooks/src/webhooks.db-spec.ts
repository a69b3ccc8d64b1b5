import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { Database, systemActor, type PersonActor } from '@puente/database';
import { FakeClock } from '@puente/kernel';
import { asSuperuser, cloneTestDatabase, saveMember, type TestDatabase } from '@puente/testing';
import { MasterRing, Vault } from '@puente/vault';
import { addDeliveries, WebhookDeliverHandler, WebhookSender, WebhookService } from '.';

const NOW = new Date('2026-12-02T12:00:00Z');
const HOUR_MS = 3_600_000;

interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A receiver on a free port of loopback; it answers as the test says. */
class Receiver {
  readonly heard: Heard[] = [];
  answer: { status: number; location?: string } = { status: 204 };
  private readonly server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      this.heard.push({ headers: request.headers, body });
      const { status, location } = this.answer;
      response.writeHead(status, location ? { location } : {}).end('nobody keeps this');
    });
  });

  open(): Promise<string> {
    return new Promise((done) => this.server.listen(0, () => done(`localhost:${this.port}`)));
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  close(): Promise<void> {
    return new Promise((done) => this.server.close(() => done()));
  }
}

const NO_AWARD = { awardId: null, subjectId: null } as const;

describe('webhooks', () => {
  const clock = new FakeClock(NOW);
  const receiver = new Receiver();
  let test: TestDatabase;
  let database: Database;
  let vault: Vault;
  let webhooks: WebhookService;
  let deliver: WebhookDeliverHandler;
  let admin: PersonActor;
  let url: string;

  beforeAll(async () => {
    test = await cloneTestDatabase();
    database = await Database.open({ appUrl: test.appUrl, entities: [] });
    vault = new Vault(new MasterRing({ current: Buffer.alloc(32, 7), previous: null }), clock);
    const host = await receiver.open();
    url = `http://${host}/in`;
    const allowed = { hosts: [host], privateAddresses: true };
    webhooks = new WebhookService(database, clock, vault, allowed);
    deliver = new WebhookDeliverHandler(database, clock, vault, new WebhookSender(allowed));
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
    await receiver.close();
  });
  beforeEach(async () => {
    receiver.heard.length = 0;
    receiver.answer = { status: 204 };
    admin = await saveMember(test, 'funder', 'funder-admin');
  });

  const happen = async (): Promise<string> => {
    const eventId = randomUUID();
    const told = {
      tenantId: admin.tenantId,
      eventId,
      event: 'call.published',
      callId: randomUUID(),
    } as const;
    await database.asActor(systemActor('messenger'), (tx) =>
      addDeliveries(tx, { ...told, ...NO_AWARD, applicationId: null, at: clock.now() }),
    );
    return eventId;
  };
  /** Carries out what waits for the organisation, as the relay would. */
  const carryOut = async (): Promise<void> => {
    const jobs = await asSuperuser<{ data: never; id: string }>(
      test,
      `update outbox set status = 'done' where tenant_id = $1 and name = 'webhook.deliver' and status = 'pending' returning data, id`,
      [admin.tenantId],
    );
    for (const { data } of jobs) await deliver.handle(data);
  };
  const latest = async () => (await webhooks.list(admin))[0]!.deliveries[0];
  const isSignedBy = (secret: string, { headers, body }: Heard): boolean => {
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    const expected = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`;
    return String(headers['webhook-signature']).split(' ').includes(expected);
  };

  it('send ids and a code, signed; each event once, however often its job runs', async () => {
    const { secret } = await webhooks.add(admin, { url, events: ['call.published'] });
    const eventId = await happen();
    await carryOut();
    const { id } = (await webhooks.list(admin))[0]!;
    await deliver.handle({ tenantId: admin.tenantId, webhookId: id, eventId });
    expect(receiver.heard).toHaveLength(1);
    const [heard] = receiver.heard as [Heard];
    expect(isSignedBy(secret, heard)).toBe(true);
    expect(heard.headers['webhook-id']).toBe(eventId);
    expect(JSON.parse(heard.body)).toEqual({
      type: 'call.published',
      timestamp: clock.now().toISOString(),
      data: { call: expect.any(String) as string },
    });
    expect(await latest()).toMatchObject({ status: 'delivered', httpStatus: 204, tries: 1 });
  });

  it('keep no secret that can be read', async () => {
    const { secret } = await webhooks.add(admin, { url, events: ['call.published'] });
    const [row] = await asSuperuser<{ all: string }>(
      test,
      'select w::text as all from webhooks w where tenant_id = $1',
      [admin.tenantId],
    );
    const inHex = Buffer.from(secret).toString('hex');
    expect([row!.all.includes(secret), row!.all.includes(inHex)]).toEqual([false, false]);
  });

  it('sign with the secret before as well for a day after it was changed', async () => {
    const { id, secret } = await webhooks.add(admin, { url, events: ['call.published'] });
    const next = await webhooks.rotate(admin, id);
    await happen();
    await carryOut();
    clock.advance(25 * HOUR_MS);
    await happen();
    await carryOut();
    const signed = receiver.heard.map((heard) =>
      [secret, next.secret].map((each) => isSignedBy(each, heard)),
    );
    expect(signed).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  it('follow no redirect, and try again what was not taken', async () => {
    await webhooks.add(admin, { url, events: ['call.published'] });
    receiver.answer = { status: 302, location: `${url}/elsewhere` };
    await happen();
    await carryOut();
    expect(receiver.heard).toHaveLength(1);
    expect(await latest()).toMatchObject({ status: 'waiting', fault: 'http-302', httpStatus: 302 });
    receiver.answer = { status: 200 };
    await carryOut();
    expect(await latest()).toMatchObject({ status: 'delivered', tries: 2 });
  });

  it('stop at an address that never answers, tell the administrators once, and start again', async () => {
    const { id } = await webhooks.add(admin, { url, events: ['call.published'] });
    receiver.answer = { status: 500 };
    for (let event = 0; event < 4; event++) await happen();
    for (let round = 0; round < 6; round++) await carryOut();
    expect((await webhooks.list(admin))[0]!.stoppedAt).toEqual(clock.now());
    const notices = await asSuperuser(test, `select 1 from outbox where data ->> 'kind' = 'webhook-stopped'`);
    expect(notices).toHaveLength(1);
    await happen();
    await expect(webhooks.test(admin, id)).rejects.toMatchObject({ code: 'webhook-stopped' });
    expect(receiver.heard).toHaveLength(20);
    receiver.answer = { status: 204 };
    await webhooks.start(admin, id);
    await webhooks.test(admin, id);
    await carryOut();
    expect(JSON.parse(receiver.heard.at(-1)!.body)).toMatchObject({ type: 'test', data: {} });
  });

  it('are looked after by administrators of one’s own, who chose what they are told of', async () => {
    const { id } = await webhooks.add(admin, { url, events: ['call.cancelled'] });
    const other = await saveMember(test, 'funder', 'funder-admin');
    expect(await webhooks.list(other)).toEqual([]);
    for (const refused of [
      () => webhooks.rotate(other, id),
      () => webhooks.test(other, id),
      () => webhooks.start(other, id),
      () => webhooks.remove(other, id),
    ]) {
      await expect(refused()).rejects.toMatchObject({ code: 'not-found' });
    }
    await happen();
    await carryOut();
    expect(receiver.heard).toEqual([]);
    const second = await webhooks.add(admin, { url, events: ['call.cancelled'] });
    for (let sent = 0; sent < 10; sent++) await webhooks.test(admin, sent % 2 ? id : second.id);
    for (const each of [id, second.id]) {
      await expect(webhooks.test(admin, each)).rejects.toMatchObject({ code: 'webhook-tested-enough' });
    }
    await webhooks.remove(admin, second.id);
    const third = await webhooks.add(admin, { url, events: ['call.cancelled'] });
    for (const each of [id, third.id]) {
      await expect(webhooks.test(admin, each)).rejects.toMatchObject({ code: 'webhook-tested-enough' });
    }
    clock.advance(HOUR_MS);
    await webhooks.test(admin, third.id);
    await webhooks.remove(admin, third.id);
    await expect(webhooks.add(admin, { url: 'https://otra.invalid/', events: ['x'] })).rejects.toMatchObject({
      errors: [
        { field: 'url', code: 'webhook-host-not-allowed' },
        { field: 'events', code: 'webhook-unknown-event' },
      ],
    });
    await webhooks.remove(admin, id);
    expect(await webhooks.list(admin)).toEqual([]);
  });
});

describe('addresses behind names', () => {
  let calls = 0;
  const listener = createTcpServer((socket) => {
    calls++;
    socket.destroy();
  });
  let port: number;
  beforeAll(async () => {
    await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
    port = (listener.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((done) => listener.close(done)));
  beforeEach(() => (calls = 0));

  /** A name of the operator's list that leads where its owner wants. */
  const send = (addresses: readonly string[], privateAddresses = false): Promise<number> => {
    const host = `hooks.ejemplo.invalid:${port}`;
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    const sender = new WebhookSender({ hosts: [host], privateAddresses }, (_name, answer) =>
      answer(null, found),
    );
    return sender.send({ url: `https://${host}/`, headers: {}, body: '{}' });
  };

  it.each([
    [['127.0.0.1']],
    [['::ffff:127.0.0.1']],
    [['::1', '127.0.0.1']],
    [['93.184.215.14', '127.0.0.1']],
  ])('%j: nothing of this machine is called', async (addresses) => {
    await expect(send(addresses)).rejects.toMatchObject({ code: 'webhook-private-address' });
    expect(calls).toBe(0);
  });

  it('calls private ones where the operator says so', async () => {
    await expect(send(['127.0.0.1'], true)).rejects.toMatchObject({ code: 'econnreset' });
    expect(calls).toBe(1);
  });

  it('calls no address in digits, whatever stands on the list', async () => {
    const sender = new WebhookSender({ hosts: [`127.0.0.1:${port}`], privateAddresses: false });
    const sent = sender.send({ url: `https://127.0.0.1:${port}/`, headers: {}, body: '' });
    await expect(sent).rejects.toMatchObject({ code: 'webhook-private-address' });
    expect(calls).toBe(0);
  });

  it('gives up on who says nothing', async () => {
    const silent = createTcpServer(() => undefined);
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    const host = `localhost:${(silent.address() as AddressInfo).port}`;
    const sender = new WebhookSender({ hosts: [host], privateAddresses: true }, undefined, 100);
    const sent = sender.send({ url: `http://${host}/`, headers: {}, body: '' });
    await expect(sent).rejects.toMatchObject({ code: 'etimedout' });
    silent.close();
  });
});
