import { Agent, request, type ClientRequest, type IncomingMessage } from 'node:http';
import type { Reply } from '../../apps/server/assets/js/drafts/reply';

/** When a request is cut off: never, before all of it left, or so many milliseconds after it left. */
export type Cut = null | 'half way there' | number;

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const NO_REPLY: Reply = { status: 0, body: null, retryAfter: null };

/** A line to a server that may be cut in the middle of a request, or whose other end may be killed. */
export class PhoneLine {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 400 });
  private readonly open = new Set<ClientRequest>();

  constructor(private readonly port: number) {}

  /** Never fails: status 0 where no whole answer came. */
  send(
    { method, path, headers, body }: Sent,
    cut: Cut = null,
    underWay?: (stop: () => void) => void,
  ): Promise<Reply> {
    const text = body === undefined ? '' : JSON.stringify(body);
    const length = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) };
    return new Promise((done) => {
      const target = { host: '127.0.0.1', port: this.port, agent: this.agent };
      let answers = false;
      const asked = request({ ...target, method, path, headers: { ...length, ...headers } }, (response) => {
        answers = true;
        void readReply(response).then(done);
      });
      asked.on('error', () => done(NO_REPLY));
      asked.on('close', () => {
        this.open.delete(asked);
        if (!answers) done(NO_REPLY);
      });
      this.open.add(asked);
      underWay?.(() => asked.destroy());
      if (cut === 'half way there') sendHalf(asked, text);
      else asked.end(text);
      if (typeof cut === 'number') setTimeout(() => asked.destroy(), cut);
    });
  }

  get requestsUnderWay(): number {
    return this.open.size;
  }

  close(): void {
    this.agent.destroy();
  }
}

function sendHalf(asked: ClientRequest, text: string): void {
  asked.write(text.slice(0, text.length / 2), () => asked.destroy());
}

async function readReply(response: IncomingMessage): Promise<Reply> {
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk as Buffer);
    const retryAfter = Number(response.headers['retry-after'] ?? Number.NaN);
    return {
      status: response.statusCode ?? 0,
      body: bodyOf(Buffer.concat(chunks).toString('utf8')),
      retryAfter: Number.isNaN(retryAfter) ? null : retryAfter,
    };
  } catch {
    return NO_REPLY;
  }
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
