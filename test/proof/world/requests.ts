import type { Question } from '../ask';
import type { Random } from '../random';
import { Bodies } from '../t35-bodies';
import { ContractDocument } from '../t35-document';
import type { Asker } from './cast';
import { formsIn, urlEncoded, type ShownForm } from './forms';
import { OWNERSHIPS, type Ownership, type Things } from './things';
import type { Target } from './targets';
import type { World } from './world';

const QUERY_VALUES = [
  '',
  '1',
  '99',
  'south',
  'MX-CHP',
  'legal',
  'protected',
  'zq',
  'Red',
  'eligible',
  'unknown',
  '%00',
  '100',
];
const COMMON_QUERY = [
  'q',
  'page',
  'view',
  'region',
  'state',
  'service',
  'band',
  'safety',
  'print',
  'with',
  'w.text',
  'next',
];
/** What would turn a canary that nobody may know into one that others may. */
const PINNED = { status: 'draft' } as const;

/** Requests that look like real ones, with own, foreign and unknown ids and with right and odd bodies. */
export class WorldRequests {
  private readonly document = new ContractDocument();
  private readonly forms = new Map<string, ShownForm>();

  constructor(
    private readonly world: World,
    private readonly things: Things,
    private readonly random: Random,
  ) {}

  /** Looks at the pages for their forms, so that forms are sent as they are shown. */
  async learnForms(askers: readonly Asker[], targets: readonly Target[]): Promise<void> {
    const pages = targets.filter(({ method, operation }) => method === 'GET' && !operation);
    const posts = targets.filter(({ method }) => method === 'POST');
    for (const asker of askers) {
      for (const page of pages) {
        const path = this.things.address(page.path, asker, 'own', this.random);
        const { status, body } = await this.world.as(asker, { path });
        for (const form of status === 200 ? formsIn(body, path, asker) : []) this.learn(form, posts);
      }
    }
  }

  get knownForms(): number {
    return this.forms.size;
  }

  private learn(form: ShownForm, posts: readonly Target[]): void {
    const target = posts.find(({ path }) => matches(path, form.action));
    if (target && !this.forms.has(target.name)) this.forms.set(target.name, form);
  }

  any(target: Target, asker: Asker): Question {
    const whose = (): Ownership => (this.random.next() < 0.4 ? 'foreign' : this.random.pick(OWNERSHIPS));
    const path = this.things.address(target.path, asker, whose, this.random);
    const fragment: Record<string, string> = this.random.next() < 0.2 ? { 'hx-request': 'true' } : {};
    if (target.method === 'GET') {
      return { method: 'GET', path: `${path}${this.query(target, asker)}`, headers: fragment };
    }
    return { method: target.method, path, ...this.body(target, asker, this.random.next() < 0.4) };
  }

  /** Right as far as it can be told, for questions in which only the address differs. */
  good(target: Target, asker: Asker, path: string): Question {
    const list = target.path.endsWith('/exports/new') ? `?${urlEncoded(this.listAsked(asker))}` : '';
    return { method: target.method, path: `${path}${list}`, ...this.body(target, asker, false) };
  }

  /** A list that the asker may see: HIP's of all nonprofits, else the matches of a programme of one's own. */
  private listAsked(asker: Asker): [string, string][] {
    if (asker.organization?.kind === 'hip') return [['kind', 'nonprofits']];
    return [
      ['kind', 'matches'],
      ['programme', this.ownProgramme(asker)],
    ];
  }

  private ownProgramme(asker: Asker): string {
    return this.things.address('/programmes/:id', asker, 'own', this.random).split('/').at(-1)!;
  }

  private query({ path, operation }: Target, asker: Asker): string {
    const names = [...COMMON_QUERY, ...(operation?.query ?? [])].filter(() => this.random.next() < 0.12);
    const needed = path.endsWith('/compare') ? ['with'] : [];
    const pairs = [...needed, ...names].map((name) => `${name}=${this.queryValue(name, asker)}`);
    return pairs.length > 0 ? `?${pairs.join('&')}` : '';
  }

  private queryValue(name: string, asker: Asker): string {
    if (name !== 'with') return this.random.pick(QUERY_VALUES);
    return this.things.address(':handle', asker, this.random.pick(OWNERSHIPS), this.random);
  }

  private body(target: Target, asker: Asker, odd: boolean): Pick<Question, 'headers' | 'body'> {
    if (!target.operation) return this.formBody(target, asker, odd);
    const { body } = target.operation;
    if (!body) return {};
    if (body.type !== 'application/json') {
      return { headers: { 'content-type': body.type }, body: odd ? '"' : 'id,name\n1,x\n' };
    }
    const word = asker.organization ? this.world.wordOf(asker.organization, target.path) : undefined;
    const bodies = new Bodies(this.document, this.random, word);
    const good = this.pinned(bodies.good(body.schema), asker, target);
    return {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(odd ? bodies.bad(good) : good),
    };
  }

  private pinned(value: unknown, asker: Asker, { path }: Target): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const { organization } = asker;
    const safety = organization?.safety && 'safety' in value ? { safety: organization.safety } : {};
    const paused = 'paused' in value ? { paused: true } : {};
    const consent = path.includes('consents') ? CONSENT : {};
    const over = path.includes('introductions') && 'until' in value ? OVER : {};
    const programme = path.includes('programmes') ? { ...PROGRAMME, ...PINNED, version: 1 } : {};
    const list = path.endsWith('/exports') ? Object.fromEntries(this.listAsked(asker)) : {};
    const { programme: programmeId, ...kind } = list;
    const asked = programmeId ? { ...kind, programmeId } : kind;
    return { ...value, ...safety, ...paused, ...consent, ...over, ...programme, ...asked };
  }

  private formBody({ name, path }: Target, asker: Asker, odd: boolean): Pick<Question, 'headers' | 'body'> {
    const form = this.forms.get(name);
    const fields = (form?.fields ?? []).map(([key, value]): [string, string] =>
      odd && this.random.next() < 0.3 ? [key, this.random.pick(QUERY_VALUES)] : [key, value],
    );
    const word = asker.organization ? this.world.wordOf(asker.organization, path) : '';
    const kept = fields.map(([key, value]): [string, string] => [key, KEPT[key] ?? retold(value, word)]);
    return {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: urlEncoded([...kept, ...(path.endsWith('/exports') ? this.listAsked(asker) : [])]),
    };
  }
}

/** A consent that shows reports nothing that somebody wrote. */
const CONSENT = { classes: ['standing'], audience: 'donor-report', funderId: null };
/** A yes that is refused: else a fuzzed nonprofit would show a funder its name, and rightly so. */
const OVER = { until: '2020-01-01' };
const KEPT: Readonly<Record<string, string>> = {
  status: 'draft',
  safety: 'protected',
  classes: 'standing',
  to: 'donor-report',
  ...OVER,
};
const PROGRAMME = {
  title: { es: 'Programa', en: '' },
  strategies: { capacity: 1 },
  award: { min: 1, max: 2, currency: 'MXN' },
};

/** Forms are learnt from one person's pages; who sends them puts their own words in. */
const retold = (value: string, word: string): string => value.replace(/zq[a-z]{14}/g, word);

/** Whether an address is one of a path's. */
export function matches(path: string, address: string): boolean {
  const parts = path.split('/');
  const given = address.split('?')[0]!.split('/');
  return (
    parts.length === given.length &&
    parts.every((part, index) => part.startsWith(':') || part === given[index])
  );
}
