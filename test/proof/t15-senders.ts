import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { ask, type Answer } from './ask';
import type { Session } from './proof-app';
import type { Random } from './random';

const PROGRAMMES = '/api/v1/programmes';
const MOST_BEFORE_CUT_MS = 40;

/** One thing that somebody wants done once, however often it is sent. */
export interface Wish {
  readonly key: string;
  /** Of the programme that is to be there once. */
  readonly title: string;
}

export const newWish = (): Wish => ({ key: randomUUID(), title: `T15 ${randomUUID()}` });

/** How a wish is sent once. */
export interface Sending {
  /** The same key with another body. */
  readonly isChanged: boolean;
  /** The sender goes away before the answer comes. */
  readonly isCut: boolean;
}

export interface Sent extends Sending {
  /** Null for who went away. */
  readonly answer: Answer | null;
}

/** Sends wishes in somebody's name. */
export class Sender {
  constructor(
    private readonly url: string,
    private readonly session: Session,
  ) {}

  /** @param path where to; a programme is made unless another is named */
  post(key: string, body: object, path = PROGRAMMES): Promise<Answer> {
    return ask(this.url, {
      method: 'POST',
      path,
      headers: this.headersOf(key),
      body: JSON.stringify(body),
    });
  }

  async send({ key, title }: Wish, sending: Sending, random: Random): Promise<Sent> {
    const body = programmeOf(sending.isChanged ? `${title} changed` : title);
    if (!sending.isCut) return { ...sending, answer: await this.post(key, body) };
    await this.cut(key, body, random.below(MOST_BEFORE_CUT_MS));
    return { ...sending, answer: null };
  }

  /** Whether the request arrived, was carried out or answered is not known, as with a phone in a tunnel. */
  private cut(key: string, body: object, afterMs: number): Promise<void> {
    const text = JSON.stringify(body);
    const { hostname, port } = new URL(this.url);
    const length = { 'content-length': String(Buffer.byteLength(text)) };
    return new Promise((gone) => {
      const sent = httpRequest({
        ...{ hostname, port, path: PROGRAMMES, method: 'POST', agent: false },
        headers: { ...this.headersOf(key), ...length },
      });
      sent.on('error', () => undefined);
      sent.on('close', () => gone());
      sent.end(text);
      setTimeout(() => sent.destroy(), afterMs);
    });
  }

  private headersOf(key: string): Record<string, string> {
    const { cookie, csrfToken } = this.session;
    const own = { cookie, 'x-csrf-token': csrfToken };
    return { ...own, 'content-type': 'application/json', 'idempotency-key': key };
  }
}

export const programmeOf = (title: string) => ({
  title: { es: title, en: '' },
  strategies: { capacity: 1 },
  award: { min: 1, max: 2, currency: 'MXN' },
});

/** What is wrong with how one wish was answered, in words. @param made titles of what is there in the end */
export function faultsOfWish({ title }: Wish, made: readonly string[], sent: readonly Sent[]): string[] {
  const [only] = made;
  if (made.length !== 1) return [`${made.length} effects`];
  const isOurs = ({ isChanged }: Sent): boolean => (only === title) !== isChanged;
  const bodies = new Set(sent.flatMap(({ answer }) => (answer?.status === 201 ? [answer.body] : [])));
  return [
    ...(bodies.size === 1 ? [] : [`${bodies.size} different answers`]),
    ...sent.flatMap((each) => faultsOfAnswer(each, isOurs(each))),
  ];
}

function faultsOfAnswer({ answer }: Sent, isOurs: boolean): string[] {
  if (!answer || codeOf(answer) === '409 request-in-flight') return [];
  const wanted = isOurs ? '201' : '422 key-of-another-request';
  return codeOf(answer) === wanted ? [] : [`${codeOf(answer)} instead of ${wanted}`];
}

/** The status, and the code of a refusal. */
export function codeOf({ status, body }: Answer): string {
  return status < 400 ? String(status) : `${status} ${(JSON.parse(body) as { code: string }).code}`;
}
