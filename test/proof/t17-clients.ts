import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { ask, type Answer } from './ask';
import { codeOf, newWish, programmeOf, type Wish } from './t15-senders';

const PAUSE_MS = 50;
const TAKING_MS = 150;
const IN_FLIGHT = '409 request-in-flight';

/** Somebody whose request is sent again, under its key, until it was carried out and they know. */
export class PatientClient {
  readonly known: Wish[] = [];
  /** Of which nobody was told anything: they died in the midst, and this client waited no minute for their keys to be free. */
  readonly unknown: Wish[] = [];
  tries = 0;
  private headers: Record<string, string> = {};

  constructor(
    private readonly url: string,
    private readonly waitsForKeys: boolean,
  ) {}

  /** Signs in, as often as it takes. */
  async signIn(credentials: object): Promise<void> {
    const body = JSON.stringify(credentials);
    const answer = await this.until(
      () => this.post('/api/v1/session', body, { 'content-type': 'application/json' }),
      ({ status }) => status === 200,
    );
    const { csrfToken } = JSON.parse(answer.body) as { csrfToken: string };
    const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
    this.headers = { cookie, 'x-csrf-token': csrfToken, 'content-type': 'application/json' };
  }

  /** Another one of the same person. */
  copy(): PatientClient {
    const other = new PatientClient(this.url, this.waitsForKeys);
    other.headers = this.headers;
    return other;
  }

  /** One programme, made once; what was done while its answer was lost is done too. */
  async wish(): Promise<void> {
    const wish = newWish();
    const headers = { ...this.headers, 'idempotency-key': wish.key };
    const body = JSON.stringify(programmeOf(wish.title));
    const send = () => this.post('/api/v1/programmes', body, headers);
    const answer = await this.until(send, (each) => this.isEnd(codeOf(each)));
    (codeOf(answer) === IN_FLIGHT ? this.unknown : this.known).push(wish);
  }

  private isEnd(code: string): boolean {
    return code === '201' || code === '409 answer-lost' || (code === IN_FLIGHT && !this.waitsForKeys);
  }

  private post(path: string, body: string, headers: Record<string, string>): Promise<Answer> {
    this.tries += 1;
    return ask(this.url, { method: 'POST', path, headers, body });
  }

  private async until(send: () => Promise<Answer>, isEnd: (answer: Answer) => boolean): Promise<Answer> {
    for (;;) {
      const answer = await send().catch(() => null);
      if (answer && isEnd(answer)) return answer;
      await wait(PAUSE_MS);
    }
  }
}

/** A mail server that takes everything and remembers under which Message-ID. */
export class Letterbox {
  readonly ids: string[] = [];
  private readonly beginnings = new EventEmitter();
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        this.beginnings.emit('mail');
        this.ids.push(/^Message-ID: <([^@>]*)/im.exec(Buffer.concat(chunks).toString())?.[1] ?? '');
        // A mail is under way for a moment, as elsewhere: who is killed meanwhile does not know that it was taken.
        setTimeout(done, TAKING_MS);
      });
    },
  });

  open(): Promise<string> {
    // Who is killed leaves its connection half open.
    this.server.on('error', () => undefined);
    return new Promise((done) =>
      this.server.listen(0, '127.0.0.1', () =>
        done(`smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`),
      ),
    );
  }

  /** Resolves in the midst of the next mail: its sender does not know yet that it was taken. */
  async begun(): Promise<void> {
    await once(this.beginnings, 'mail');
  }

  close(): Promise<void> {
    return new Promise((done) => this.server.close(done));
  }
}
