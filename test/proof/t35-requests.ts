import { randomUUID } from 'node:crypto';
import type { Things } from './addresses';
import type { Question } from './ask';
import { ROLES, type ProofApp, type Role } from './proof-app';
import type { Random } from './random';
import { Bodies } from './t35-bodies';
import { RIGHT } from './t35-right';
import type { ContractDocument, Operation } from './t35-document';

export interface Try {
  readonly role: Role;
  readonly question: Question;
}

/** Who may use an operation; the rest are asked for their refusal. */
const ROLE_OF: readonly [RegExp, Role][] = [
  [/^GET \/api\/v1\/audit/, 'nonprofit'],
  [
    /received-applications|v1\/(reviews|forwardings|awards|direct-awards|requirements|amendments|visits|reports)/,
    'officer',
  ],
  [/\/my\/|applications/, 'nonprofit'],
  [/POST .*(session$|second-step|session\/passkey|password.reset)/, 'visitor'],
  [
    /exchange-rates|payment-batches|sent-payments|imports|verification|screening|unalias|exports|erasures|v1\/documents|v1\/organizations|need\/states/,
    'hip',
  ],
  [/v1\/calls/, 'officer'],
  [/invitation\/(look|enter)/, 'visitor'],
  [/people|invitation|permissions|tokens|webhooks|mail/, 'nonprofit'],
  [/programmes|nonprofits|map|need|session|account|introductions|evidence|wording|forms|views/, 'officer'],
];

/** Real weights, so that a programme made by chance can be accepted. */
const PROGRAMME = {
  title: { es: 'Programa', en: '' },
  strategies: { capacity: 1 },
  award: { min: 1, max: 2, currency: 'MXN' },
};
const COLUMNS =
  `id,name,safety,states,strategies,needs,forms,populations,services,movements,languages,annual_budget_mxn,
founded_year,authorised_donee,cluni,legal_routes,min_award_mxn,accepts_publicity,mission_es,mission_en`.replace(
    '\n',
    '',
  );
/** A file of one nonprofit. */
export const CSV = `${COLUMNS}\nt35-1,Casa de prueba,open,MX-CHP${','.repeat(16)}\n`;
const BAD_PARTS = [
  randomUUID(),
  'x',
  '0',
  '-1',
  '1'.repeat(300),
  '%00',
  '%F0%9F%92%A9',
  "'--",
  '..%2f..',
  '__proto__',
  'ñ',
];
const BAD_VALUES = [
  '',
  'x',
  '-1',
  '0',
  '1e99',
  '1.01',
  '2147483648',
  '2026-02-31',
  'MX-CHP',
  'south',
  'NaN',
  '%',
  '%00',
  'a'.repeat(2_000),
  '{{1}}',
  '1;2',
];
const OTHER_TYPES = [
  'text/plain',
  'application/xml',
  'application/json; charset=latin7',
  'multipart/form-data',
  'nonsense',
];
const BROKEN_JSON = [
  '',
  '{',
  '{"a":}',
  'null',
  '[]',
  '"text"',
  '\u0000',
  '{"a":1}}',
  '{"__proto__":{"x":1}}',
];

/** Makes requests to the operations of the API: right ones, and such as are wrong in one way or another. */
export class Requests {
  private readonly bodies: Bodies;
  /** Operations that cost much or leave much behind are carried out this often; afterwards only refusals are asked for. */
  private readonly left = new Map([
    ['POST /api/v1/session', 20],
    ['POST /api/v1/programmes/{id}/snapshots', 5],
    ['POST /api/v1/programmes', 60],
    ['POST /api/v1/imports/nonprofits', 20],
    ['POST /api/v1/imports/hotline', 20],
    ['POST /api/v1/screening/lists', 20],
    ['POST /api/v1/forms/{form}/copies', 20],
    ['POST /api/v1/calls', 40],
  ]);

  constructor(
    document: ContractDocument,
    private readonly app: ProofApp,
    private readonly random: Random,
    private readonly things: Things,
  ) {
    this.bodies = new Bodies(document, random);
  }

  /** Right in every part; what it says of the profile's version is what is stored. */
  async good(operation: Operation): Promise<Try> {
    const right = RIGHT[operation.name];
    if (right) return right(this.app, { method: operation.method, path: this.path(operation, 0) });
    const role = roleOf(operation);
    const path =
      this.path(operation, 0) + (operation.path.endsWith('compare') ? `?with=${this.things.handle}` : '');
    return { role, question: { method: operation.method, path, ...(await this.goodBody(operation)) } };
  }

  /** Any mixture of right and wrong. */
  any(operation: Operation): Try {
    const spent = this.spend(operation);
    const own = roleOf(operation);
    const others = own === 'visitor' ? [own] : ROLES.filter((each) => each !== own);
    const role = spent || this.random.next() < 0.15 ? this.random.pick(others) : own;
    const path = this.path(operation, operation.method === 'DELETE' ? 1 : 0.3) + this.query(operation);
    return { role, question: { method: operation.method, path, ...this.anyBody(operation) } };
  }

  private spend({ name }: Operation): boolean {
    const left = this.left.get(name);
    if (left === undefined) return false;
    this.left.set(name, left - 1);
    return left <= 0 && name !== 'POST /api/v1/session';
  }

  private path({ path }: Operation, wrong: number): string {
    const right: Readonly<Record<string, string>> = {
      id: this.things.programme,
      deviceId: this.things.programme,
      person: this.things.programme,
      invitation: this.things.programme,
      token: this.things.programme,
      documentId: this.things.programme,
      file: this.things.programme,
      upload: this.things.programme,
      question: 'plan',
      webhook: this.things.programme,
      ...this.things,
    };
    return path.replace(/\{(\w+)\}/g, (_, name: string) =>
      this.random.next() < wrong
        ? encodeURI(this.random.pick(BAD_PARTS)).replaceAll('%25', '%')
        : right[name]!,
    );
  }

  private query({ query }: Operation): string {
    const chosen = query.filter(() => this.random.next() < 0.15);
    const pairs = chosen.map(
      (name) => `${name}=${encodeURI(this.random.pick(BAD_VALUES)).replaceAll('%25', '%')}`,
    );
    return pairs.length > 0 ? `?${pairs.join('&')}` : '';
  }

  private async goodBody(operation: Operation): Promise<Pick<Question, 'headers' | 'body'>> {
    if (!operation.body) return {};
    if (operation.body.type === 'text/csv') return { headers: { 'content-type': 'text/csv' }, body: CSV };
    return json(await this.goodObject(operation));
  }

  private async goodObject({ name, body }: Operation): Promise<unknown> {
    if (name.includes('session')) return this.app.credentials('officer');
    if (name.endsWith('reset-requests')) return { email: this.app.credentials('officer').email };
    if (name.startsWith('PUT /api/v1/my/profile')) {
      const { body: stored } = await this.app.as('nonprofit', { path: '/api/v1/my/profile' });
      const { version } = JSON.parse(stored) as { version: number };
      return { ...(this.bodies.good(body!.schema) as object), version };
    }
    if (name.startsWith('PUT')) {
      const { body: stored } = await this.app.as('officer', {
        path: `/api/v1/programmes/${this.things.programme}`,
      });
      return {
        ...PROGRAMME,
        status: 'published',
        version: (JSON.parse(stored) as { version: number }).version,
      };
    }
    return PROGRAMME;
  }

  private anyBody(operation: Operation): Pick<Question, 'headers' | 'body'> {
    const { body, name } = operation;
    if (!body) return this.random.next() < 0.1 ? json({ unexpected: true }) : {};
    const choice = this.random.next();
    if (choice < 0.08) return { headers: { 'content-type': this.random.pick(OTHER_TYPES) }, body: '{"a":1}' };
    if (choice < 0.2) return { headers: { 'content-type': body.type }, body: this.random.pick(BROKEN_JSON) };
    if (body.type === 'text/csv') return { headers: { 'content-type': 'text/csv' }, body: this.csv() };
    const right = name.includes('programmes')
      ? { ...(this.bodies.good(body.schema) as object), ...PROGRAMME }
      : this.bodies.good(body.schema);
    const left = this.left.get(name) ?? 1;
    return json(choice < 0.5 && left > 0 ? right : this.bodies.bad(right));
  }

  private csv(): string {
    const lines = CSV.split('\n');
    const place = this.random.below(lines.length);
    const strange = this.random.pick([
      '"',
      'a,b,c,d,e,f',
      '=1,=1,=1,=1',
      '\u0000',
      '',
      'id;name',
      ',,,',
      'x,,open,MX-XXX',
    ]);
    return this.random.next() < 0.2
      ? CSV
      : lines.map((line, index) => (index === place ? strange : line)).join('\n');
  }
}

const json = (body: unknown): Pick<Question, 'headers' | 'body'> => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const roleOf = ({ name }: Operation): Role =>
  ROLE_OF.find(([pattern]) => pattern.test(name))?.[1] ?? 'visitor';
