import type { DeclaredRoute } from '../../apps/server/src/http/route-census';
import { addressOf, type Things } from './addresses';
import type { Question } from './ask';
import type { Random } from './random';

const NAMES =
  `q page view region state service band strategy safety with print differences adjust next email password version
name states strategies needs title.es title_es award.min award.max currency weights w.text w.strategies status rules file _csrf
action person day organization standing done token classes to until kind programme purpose code because approve
__proto__ constructor toString`.split(/\s+/);
const VALUES = [
  '',
  '1',
  '-1',
  '1e99',
  '1.01',
  '2147483648',
  '2026-02-31',
  'NaN',
  'x',
  'MX-CHP',
  'south',
  'open',
  '%00',
  '%F0%9F',
  'a'.repeat(3_000),
  '{{1}}',
  '[]',
  '../..',
];
const PARTS = ['x', '%00', '%E0%A4%A', '..%2f', "'--", '0', '9'.repeat(40), '__proto__'];
const BOUNDARY = 'proof';

/** A request for a page or from one of its forms, with any mixture of right and wrong. */
export function pageQuestion(route: DeclaredRoute, things: Things, random: Random): Question {
  const wrong = Object.fromEntries(Object.keys(things).map((name) => [name, random.pick(PARTS)]));
  const path = addressOf(route, random.next() < 0.3 ? { ...things, ...wrong } : things);
  const address = `${path}?${pairs(random)}`;
  const fragment: Record<string, string> = random.next() < 0.3 ? { 'hx-request': 'true' } : {};
  if (route.method === 'GET') return { method: 'GET', path: address, headers: fragment };
  return { method: route.method, path, ...body(random, fragment) };
}

const pairs = (random: Random): string =>
  Array.from({ length: random.below(6) }, () => `${random.pick(NAMES)}=${random.pick(VALUES)}`).join('&');

function body(random: Random, headers: Record<string, string>): Pick<Question, 'headers' | 'body'> {
  const type = random.below(4);
  if (type === 0) {
    return { headers: { ...headers, 'content-type': 'application/json' }, body: '{"a":[1,{"b":null}]}' };
  }
  if (type === 1) {
    return {
      headers: { ...headers, 'content-type': 'multipart/form-data; boundary=' + BOUNDARY },
      body: multipart(random),
    };
  }
  return {
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    body: pairs(random),
  };
}

/** Whole and broken files, under the right and under other names. */
function multipart(random: Random): string {
  const name = random.pick(['file', 'other', 'file\r\n', '__proto__']);
  const content = random.pick(['id,name\n1,2', '\u0000\u0001', '', '=1,=2\n"', 'id;name']);
  const end = random.pick([`\r\n--${BOUNDARY}--\r\n`, '', '\r\n--']);
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"; filename="a.csv"\r\n\r\n${content}${end}`;
}
