import type { DeclaredRoute } from '../../apps/server/src/http/route-census';
import type { Question } from './ask';

/** A text that nobody else writes; each place that it is put into has its own number. */
export class Canaries {
  private count = 0;

  next(): string {
    this.count++;
    return `canario${this.count}x7Q`;
  }

  get planted(): number {
    return this.count;
  }

  /** Those that stand in a text, also when it was encoded for an address. */
  static in(text: string): string[] {
    return text.match(/canario\d+x7Q/gi) ?? [];
  }
}

/** An object with a canary as key and as value at the depth. */
export function nested(depth: number, canaries: Canaries): object {
  const inner = depth <= 1 ? canaries.next() : nested(depth - 1, canaries);
  return { [canaries.next()]: canaries.next(), deeper: inner, list: [inner, canaries.next()] };
}

/** An error whose message, own fields and causes carry canaries down to the depth. */
export function nestedError(depth: number, canaries: Canaries): Error {
  const canary = canaries.next();
  const message = `${canary}\n    at ${canary} (/${canary}/${canary}.ts:1:1)\n    at ${canary}:1:1`;
  const cause = depth > 1 ? nestedError(depth - 1, canaries) : nested(3, canaries);
  const error = new RangeError(message, { cause });
  return Object.assign(error, {
    code: canaries.next(),
    detail: canaries.next(),
    parameters: [canaries.next()],
    driverError: { message: canaries.next(), ...nested(depth, canaries) },
    response: { body: nested(depth, canaries) },
  });
}

/** The ways in which a request to the route can carry something that must not be written down. */
export function questionsFor(route: DeclaredRoute, canaries: Canaries): Question[] {
  const { method } = route;
  const path = route.path.replace(/:\w+/g, () => canaries.next());
  const query = `?${canaries.next()}=${canaries.next()}&q=${canaries.next()}&state=${canaries.next()}&w.text=${canaries.next()}`;
  const headers = {
    'user-agent': canaries.next(),
    referer: `http://x.example/${canaries.next()}`,
    'accept-language': canaries.next(),
    'x-forwarded-for': canaries.next(),
    'x-request-id': canaries.next(),
    authorization: `Bearer ${canaries.next()}`,
    cookie: `puente=${canaries.next()}; ${canaries.next()}=1`,
    [canaries.next()]: canaries.next(),
  };
  const plain = [
    { method, path: path + query },
    { method, path: `${path}/${canaries.next()}` },
    { method, path, headers },
  ];
  return method === 'GET' ? plain : [...plain, ...bodiesFor(method, path, canaries)];
}

function bodiesFor(method: string, path: string, canaries: Canaries): Question[] {
  const json = { 'content-type': 'application/json' };
  const depths = [1, 2, 3, 4, 5, 6, 7, 8];
  const deep = depths.map((depth) => ({
    method,
    path,
    headers: json,
    body: JSON.stringify(nested(depth, canaries)),
  }));
  return [
    ...deep,
    { method, path, headers: json, body: `{"${canaries.next()}": ${canaries.next()}` },
    {
      method,
      path,
      headers: json,
      body: JSON.stringify({ email: canaries.next(), password: canaries.next() }),
    },
    { method, path, headers: { 'content-type': `text/${canaries.next()}` }, body: canaries.next() },
    {
      method,
      path,
      headers: { 'content-type': 'text/csv' },
      body: `id,name\n${canaries.next()},"${canaries.next()}`,
    },
    {
      method,
      path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `email=${canaries.next()}&password=${canaries.next()}&${canaries.next()}=1`,
    },
    {
      method,
      path,
      headers: { 'content-type': `multipart/form-data; boundary=${canaries.next()}` },
      body: `--${canaries.next()}\r\n${canaries.next()}`,
    },
  ];
}
