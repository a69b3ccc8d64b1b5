import { randomUUID } from 'node:crypto';
import { AliasBook } from '@puente/disclosure';
import { asSuperuser } from '@puente/testing';
import type { Random } from '../random';
import type { Asker } from './cast';
import { bookOf, ORGANIZATIONS, type Organization } from './cast';
import type { World } from './world';

export const OWNERSHIPS = ['own', 'foreign', 'none'] as const;
/** Whose the thing is that an address names; `hidden` is somebody else's that the asker has no business to know of. */
export type Ownership = (typeof OWNERSHIPS)[number] | 'hidden';

interface Row {
  readonly table: string;
  readonly tenant: string;
  /** The other organisation that may know of it as well. */
  readonly shared: string | null;
  readonly id: string;
}

/** What can stand for the parts of an address: ids of rows by their table and owner, handles, numbers. */
export class Things {
  private constructor(
    private readonly world: World,
    private readonly rows: readonly Row[],
    private readonly published: ReadonlySet<string>,
    private readonly signed: ReadonlySet<string>,
  ) {}

  static async of(world: World): Promise<Things> {
    return new Things(world, await rowsWithIds(world), await publishedOnes(world), await signedOnes(world));
  }

  /** A path with its parts filled in; the words before a part say of which table it is. */
  address(path: string, asker: Asker, ownership: Ownership | (() => Ownership), random: Random): string {
    const next = typeof ownership === 'function' ? ownership : () => ownership;
    return fill(path, random, (name, before) => this.value(name, before, asker, next(), random));
  }

  /** For each id in a path the address with somebody else's and with nobody's, all other parts the asker's own. */
  pairs(path: string, asker: Asker, random: Random): { theirs: string; none: string }[] {
    const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!).filter((name) => !NO_IDS.has(name));
    return names.map((foreign) => {
      const own = new Map<string, string>();
      const theirs = fill(path, random, (name, before) => {
        const ownership = name === foreign ? 'hidden' : 'own';
        own.set(name, this.value(name, before, asker, ownership, random));
        return own.get(name)!;
      });
      const stranger = isAlias(own.get(foreign)!) ? 'AAAAA-AAAAA' : randomUUID();
      return { theirs, none: theirs.replace(own.get(foreign)!, stranger) };
    });
  }

  private value(name: string, before: string, asker: Asker, ownership: Ownership, random: Random): string {
    if (name === 'number') return random.pick(ownership === 'none' ? ['99', '0', '-1', 'x'] : ['1', '2']);
    if (name === 'language') return random.pick(['es', 'en']);
    if (name === 'format') return random.pick(['html', 'json']);
    if (name === 'handle' || name === 'nonprofit') return this.handle(asker, ownership, random);
    if (ownership === 'none' || (name === 'person' && ownership === 'own')) return randomUUID();
    const known = this.rows.filter(
      ({ tenant, shared }) =>
        [tenant, shared].includes(asker.organization?.id ?? '') === (ownership === 'own'),
    );
    const fitting = known.filter(
      ({ table, id }) =>
        tableFits(table, before) &&
        !(ownership === 'hidden' && this.isOpenTo(asker, id)) &&
        !(this.signed.has(id) && UNSIGNING.has(asker.role ?? '')),
    );
    const pool = fitting.length > 0 ? fitting : known;
    return pool.length > 0 ? random.pick(pool).id : randomUUID();
  }

  /** Programmes and calls are published for nonprofits. */
  private isOpenTo({ organization }: Asker, id: string): boolean {
    return organization?.kind === 'nonprofit' && this.published.has(id);
  }

  /** Funders know nonprofits by handles of their own, HIP by their ids. */
  private handle({ organization }: Asker, ownership: Ownership, random: Random): string {
    if (ownership === 'none') return random.pick(['AAAAA-AAAAA', randomUUID()]);
    const nonprofit = random.pick(ORGANIZATIONS.filter(({ kind }) => kind === 'nonprofit'));
    const funders = ORGANIZATIONS.filter(({ kind }) => kind === 'funder');
    const foreign = random.pick(funders.filter((each) => each.id !== organization?.id)).id;
    if (organization?.kind === 'hip') {
      return ownership === 'own' ? nonprofit.id : this.handleFor(foreign, nonprofit);
    }
    if (ownership === 'own') {
      return this.handleFor(organization?.kind === 'funder' ? organization.id : 'public', nonprofit);
    }
    return random.pick([nonprofit.id, this.handleFor(foreign, nonprofit)]);
  }

  private handleFor(reader: string, nonprofit: Organization): string {
    return this.world.running.app.get(AliasBook).handleOf(bookOf(reader, nonprofit), nonprofit.id);
  }
}

/** Roles of nonprofits that work on what others sign. */
const UNSIGNING: ReadonlySet<string> = new Set(['nonprofit-writer', 'nonprofit-finance']);

/** Parts that are no ids: a number means something only beside an id, a language is everybody's. */
const NO_IDS = new Set(['locale', 'number', 'language', 'format']);
const isAlias = (text: string): boolean => /^[0-9A-Z]{5}-[0-9A-Z]{5}$/.test(text);

function fill(path: string, random: Random, valueOf: (name: string, before: string) => string): string {
  const parts = path.split('/');
  const language = random.pick(['es', 'en']);
  const filled = parts.map((part, index) => {
    if (!part.startsWith(':')) return part;
    return part === ':locale' ? language : encodeURIComponent(valueOf(part.slice(1), parts[index - 1]!));
  });
  return filled.join('/');
}

/** `programmes` in an address is the table `programmes`, `access-tokens` may be `api_tokens`: they share a word. */
function tableFits(table: string, before: string): boolean {
  const words = before.split('-').map((word) => word.replace(/s$/, ''));
  return words.some((word) => word.length > 3 && table.includes(word));
}

/** Whom a row is meant for beside its owner, by its table: what was handed in or agreed is no secret to the other side, a draft is. */
const SHARED_WITH: Readonly<Record<string, string>> = {
  introductions: 'funder_id',
  applications: `case when status = 'submitted' and sealed_until is null then funder_id end`,
  award_requirements: 'nonprofit_id',
  award_amendments: 'nonprofit_id',
  site_visits: 'nonprofit_id',
  report_recipients: `case when state not in ('waiting', 'withdrawn') then funder_id end`,
  signed_files: 'nonprofit_id',
  award_endings: `case when asked_by is not null or state = 'done' then nonprofit_id end`,
  award_spendings: 'nonprofit_id',
  awards: `case when state in ('agreement', 'active') then nonprofit_id end`,
  disbursements: 'nonprofit_id',
  payments: 'nonprofit_id',
};

/** Every row that belongs to an organisation and has an id of its own. */
async function rowsWithIds({ running }: World): Promise<Row[]> {
  const tables = await asSuperuser<{ table: string; column: string }>(
    running.test,
    `select t.table_name as table, i.column_name as column
       from information_schema.columns t
       join information_schema.columns i on i.table_name = t.table_name and i.table_schema = t.table_schema
      where t.table_schema = 'public' and t.column_name = 'tenant_id' and i.data_type = 'uuid'
        and (i.column_name = 'id' or (t.table_name, i.column_name) = ('memberships', 'person_id'))`,
  );
  const found: Row[] = [];
  for (const { table, column } of tables) {
    const shared = SHARED_WITH[table] ?? 'null::uuid';
    const rows = await asSuperuser<Pick<Row, 'tenant' | 'id' | 'shared'>>(
      running.test,
      `select distinct tenant_id as tenant, ${column} as id, ${shared} as shared from ${table} where ${column} is not null`,
    );
    found.push(...rows.map((row) => ({ ...row, table: column === 'id' ? table : 'people' })));
  }
  return found;
}

async function publishedOnes({ running }: World): Promise<Set<string>> {
  const rows = await asSuperuser<{ id: string }>(
    running.test,
    `select id from programmes where status = 'published' union select id from calls where status <> 'draft'`,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Introductions that rest on a consent, applications that were handed in: only those who sign may withdraw them. */
async function signedOnes({ running }: World): Promise<Set<string>> {
  const rows = await asSuperuser<{ id: string }>(
    running.test,
    `select id from introductions where met_at is not null
      union select id from applications where submitted_at is not null`,
  );
  return new Set(rows.map(({ id }) => id));
}
