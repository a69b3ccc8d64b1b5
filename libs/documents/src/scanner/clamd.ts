import { connect } from 'node:net';

const TIMEOUT_MS = 30_000;
const CHUNK = 64 * 1024;
const LONGEST_REPLY = 4_096;

/** What a scanner found; anything but a plain yes or no is no answer. */
export type ScanOutcome = 'clean' | 'infected' | 'no-answer';

/** Looks for known harm in bytes. */
export abstract class Scanner {
  abstract scan(bytes: Buffer): Promise<ScanOutcome>;
}

/** clamd over TCP (`INSTREAM`). Whatever it says other than `OK` or `FOUND` counts as no answer. */
export class ClamdScanner extends Scanner {
  private readonly host: string;
  private readonly port: number;

  /** @param url `tcp://host:port` */
  constructor(
    url: string,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {
    super();
    const { hostname, port } = new URL(url);
    this.host = hostname.replace(/^\[|\]$/g, '');
    this.port = Number(port || 3310);
  }

  scan(bytes: Buffer): Promise<ScanOutcome> {
    return new Promise((done) => {
      const socket = connect({ host: this.host, port: this.port });
      let reply = '';
      const finish = (): void => {
        clearTimeout(limit);
        socket.destroy();
        done(outcomeOf(reply));
      };
      const limit = setTimeout(() => {
        reply = '';
        finish();
      }, this.timeoutMs);
      socket.once('connect', () => socket.write(asStream(bytes)));
      socket.on('data', (chunk: Buffer) => {
        reply += chunk.toString('latin1');
        if (reply.length > LONGEST_REPLY || /[\0\n]/.test(reply)) finish();
      });
      socket.once('error', finish);
      socket.once('close', finish);
    });
  }
}

function outcomeOf(reply: string): ScanOutcome {
  const said = reply.replace(/[\0\n]+$/, '');
  if (said === 'stream: OK') return 'clean';
  return /^stream: .+ FOUND$/.test(said) ? 'infected' : 'no-answer';
}

/** The bytes in chunks, each behind its length, and an empty one at the end. */
function asStream(bytes: Buffer): Buffer {
  const parts: Buffer[] = [Buffer.from('zINSTREAM\0')];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const chunk = bytes.subarray(at, at + CHUNK);
    parts.push(lengthOf(chunk.length), chunk);
  }
  return Buffer.concat([...parts, lengthOf(0)]);
}

function lengthOf(count: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(count);
  return bytes;
}
