import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What the scanner of the tests calls harmful; no real engine knows it. */
export const HARMFUL_LINE = 'PUENTE HARMFUL FILE FOR TESTS ONLY';

const END = Buffer.alloc(4);

/** A small server that speaks clamd's INSTREAM and knows one line. */
export class TestScanner {
  /** What it answers instead of judging, if anything. */
  says: string | null = null;
  scanned = 0;
  private readonly sockets = new Set<Socket>();
  private readonly server: Server = createServer((socket) => this.serve(socket));

  async open(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return `tcp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((done) => this.server.close(done));
  }

  private serve(socket: Socket): void {
    this.sockets.add(socket);
    const received: Buffer[] = [];
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('data', (chunk: Buffer) => {
      received.push(chunk);
      if (!chunk.subarray(-4).equals(END)) return;
      const content = contentOf(Buffer.concat(received));
      if (!content) return;
      this.scanned++;
      const verdict = content.includes(HARMFUL_LINE) ? 'stream: Puente.Test FOUND' : 'stream: OK';
      socket.end(`${this.says ?? verdict}\0`);
    });
  }
}

/** The bytes of a whole stream, or null while some are missing. */
function contentOf(received: Buffer): Buffer | null {
  const command = Buffer.from('zINSTREAM\0');
  if (received.length < command.length || !received.subarray(0, command.length).equals(command)) return null;
  const parts: Buffer[] = [];
  let at = command.length;
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}
