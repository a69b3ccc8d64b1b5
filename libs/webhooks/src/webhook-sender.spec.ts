import { createServer, type AddressInfo, type Server } from 'node:net';
import { WebhookSender } from './webhook-sender';

describe('a server that answers oddly', () => {
  const servers: Server[] = [];
  afterEach(() => servers.splice(0).forEach((each) => each.close()));

  async function sendTo(answer: string): Promise<unknown> {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.write(answer));
    });
    servers.push(server);
    await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
    const { port } = server.address() as AddressInfo;
    const allowed = { hosts: [`localhost:${port}`], privateAddresses: true };
    const message = { url: `http://localhost:${port}/`, headers: {}, body: '{}' };
    return new WebhookSender(allowed, undefined, 500)
      .send(message)
      .catch(({ code }: { code: string }) => code);
  }

  it('is done with when it changes to another protocol', async () => {
    const answer = 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
    expect(await sendTo(answer)).toBe('not-answered');
  }, 3_000);

  it('is done with when it says only that one may go on', async () => {
    expect(await sendTo('HTTP/1.1 100 Continue\r\n\r\n')).toBe('etimedout');
  }, 3_000);

  it('is heard when it takes the message', async () => {
    expect(await sendTo('HTTP/1.1 204 No Content\r\n\r\n')).toBe(204);
  });
});
