import fc from 'fast-check';
import type { RealBooks } from './t13-books';
import { WAYS, type Done, type LedgerModel, type Way } from './t13-model';

type Command = fc.AsyncCommand<LedgerModel, RealBooks>;

/** Does the same to the model and to the books, and compares the answers and what then stands where. */
abstract class Compared implements Command {
  check(_model: LedgerModel): boolean {
    return true;
  }

  async run(model: LedgerModel, real: RealBooks): Promise<void> {
    model.tally.steps++;
    const [expected, found] = await this.both(model, real);
    expect({ step: this.toString(), answer: found }).toEqual({ step: this.toString(), answer: expected });
    const balances = await real.balances();
    if (model.transactions > 0) expect(balances?.minor).toEqual(model.places);
  }

  abstract both(model: LedgerModel, real: RealBooks): Promise<[expected: string, found: string]>;
  abstract toString(): string;
}

/** Records something new: what there is not enough for is refused. */
class Recorded extends Compared {
  constructor(
    private readonly way: Exclude<Way, 'close'>,
    private readonly minor: bigint,
    private readonly pesos: bigint | null,
  ) {
    super();
  }

  async both(model: LedgerModel, real: RealBooks): Promise<[string, string]> {
    const { way, minor, pesos } = this;
    const done = { way, minor, pesos, key: newKey(model), undone: false };
    const found = await real.record(done);
    return [model.record(done), found];
  }

  toString(): string {
    return `${this.way} ${this.minor}${this.pesos === null ? '' : ` as ${this.pesos} pesos`}`;
  }
}

class Closed extends Compared {
  override check({ transactions }: LedgerModel): boolean {
    return transactions > 0;
  }

  async both(model: LedgerModel, real: RealBooks): Promise<[string, string]> {
    const { committed, reserved } = model.places;
    const done = { way: 'close', minor: committed, pesos: null, key: newKey(model), undone: false } as const;
    const found = await real.record({ ...done });
    if (reserved > 0n) return ['payments-under-way', found];
    return [committed === 0n ? 'nothing-left' : model.record({ ...done }), found];
  }

  toString(): string {
    return 'close';
  }
}

/** Something that was recorded before: chosen by its place. */
abstract class OfDone extends Compared {
  constructor(private readonly nth: number) {
    super();
  }

  override check({ done }: LedgerModel): boolean {
    return done.length > 0;
  }

  both(model: LedgerModel, real: RealBooks): Promise<[string, string]> {
    return this.with(model.done[this.nth % model.done.length]!, model, real);
  }

  abstract with(done: Done, model: LedgerModel, real: RealBooks): Promise<[string, string]>;

  toString(): string {
    return `${this.constructor.name} ${this.nth}`;
  }
}

class Undone extends OfDone {
  async with(done: Done, model: LedgerModel, real: RealBooks): Promise<[string, string]> {
    const found = await real.undo(done, newKey(model));
    const expected = model.undo(done);
    return [expected.includes(found) ? found : expected[0]!, found];
  }
}

/** A repeat has no effect. */
class Repeated extends OfDone {
  async with(done: Done, _model: LedgerModel, real: RealBooks): Promise<[string, string]> {
    return ['known', await real.record(done)];
  }
}

/** Transactions that no rule would make, written under the application's own login. */
class Forged extends Compared {
  constructor(private readonly what: keyof typeof FORGERIES) {
    super();
  }

  override check({ done }: LedgerModel): boolean {
    return done.some(({ undone }) => !undone);
  }

  async both(_model: LedgerModel, real: RealBooks): Promise<[string, string]> {
    const { sql, refusal } = FORGERIES[this.what];
    return [refusal, await real.forge(sql)];
  }

  toString(): string {
    return `forge: ${this.what}`;
  }
}

const BEGUN = (entries: number): string => `
  with t as (insert into ledger_transactions (tenant_id, id, kind, business_key, award_id, entries, happened_on, recorded_by)
    values ($1, gen_random_uuid(), 'reserve', gen_random_uuid()::text, $2, ${entries}, now(), $3) returning id)`;
const PLACE = `ledger_accounts a where a.tenant_id = $1 and a.award_id = $2 and a.kind`;
const UNBALANCED = 'ck_ledger_transactions_balanced';

const FORGERIES = {
  'no entry': { sql: `${BEGUN(2)} select id from t`, refusal: UNBALANCED },
  'one side alone': {
    sql: `${BEGUN(2)} insert into ledger_entries select $1, t.id, line, a.id, a.currency, line
      from t, generate_series(1, 2) line, ${PLACE} = 'committed'`,
    refusal: UNBALANCED,
  },
  'one entry': {
    sql: `${BEGUN(2)} insert into ledger_entries select $1, t.id, 1, a.id, a.currency, 7 from t, ${PLACE} = 'committed'`,
    refusal: UNBALANCED,
  },
  'one entry more, later': {
    sql: `insert into ledger_entries select e.tenant_id, e.transaction_id, 9, e.account_id, e.currency, 7
      from ledger_entries e join ledger_transactions t on t.tenant_id = e.tenant_id and t.id = e.transaction_id
     where t.tenant_id = $1 and t.award_id = $2 and $3::uuid is not null order by e.line limit 1`,
    refusal: UNBALANCED,
  },
  'undoing what was not done': {
    sql: `with t as (insert into ledger_transactions (tenant_id, id, kind, business_key, award_id, reverses, entries, happened_on, recorded_by)
      select $1, gen_random_uuid(), 'reversal', gen_random_uuid()::text, $2, d.id, 2, now(), $3 from ledger_transactions d
       where d.tenant_id = $1 and d.award_id = $2 and d.reverses is null and not exists (select from ledger_transactions r
         where r.tenant_id = $1 and r.reverses = d.id) limit 1 returning id)
      insert into ledger_entries select $1, t.id, row_number() over (), a.id, a.currency, case a.kind when 'committed' then 7 else -7 end
        from t, ${PLACE} in ('committed', 'promised')`,
    refusal: UNBALANCED,
  },
  'more than there is': {
    sql: `${BEGUN(2)} insert into ledger_entries
      select $1, t.id, line, a.id, a.currency, case line when 1 then -1000000 else 1000000 end
      from t, generate_series(1, 2) line, ${PLACE} = 'committed' order by line`,
    refusal: 'ck_ledger_accounts_committed',
  },
} as const;

/** UPDATE, DELETE and TRUNCATE, by the owner of everything and by the application. */
class Tampered extends Compared {
  constructor(
    private readonly sql: string,
    private readonly byOwner: boolean,
  ) {
    super();
  }

  async both(_model: LedgerModel, real: RealBooks): Promise<[string, string]> {
    return ['42501', await (this.byOwner ? real.tamper(this.sql) : real.write(this.sql, []))];
  }

  toString(): string {
    return `${this.byOwner ? 'owner' : 'application'}: ${this.sql}`;
  }
}

const TAMPERINGS = [
  'update ledger_entries set amount = amount + 1',
  'delete from ledger_entries',
  'truncate ledger_entries',
  `update ledger_transactions set business_key = 'x'`,
  'delete from ledger_transactions',
  'update ledger_accounts set balance = balance + 1',
];

/** Every thing has a key of its own; a refused one may have used it up. */
let keys = 0;
const newKey = (model: LedgerModel): string => `proof:${model.transactions}:${keys++}`;

const amount = fc.bigInt(0n, 400n);
const pesos = fc.option(fc.bigInt(1n, 9_999n));
const nth = fc.nat(99);
const ways = (Object.keys(WAYS) as Way[]).filter((way): way is Exclude<Way, 'close'> => way !== 'close');
const recorded = (way: Exclude<Way, 'close'>): fc.Arbitrary<Command> =>
  fc.tuple(amount, pesos).map(([minor, changed]) => new Recorded(way, minor, changed));

/** What may happen to an award, in any order. */
export const LEDGER_COMMANDS: fc.Arbitrary<Command>[] = [
  ...ways.map(recorded),
  fc.bigInt(1_000n, 5_000n).map((minor) => new Recorded('award', minor, null)),
  fc.bigInt(1_000n, 5_000n).map((minor) => new Recorded('opening', minor, null)),
  fc.constant(new Closed()),
  nth.map((each) => new Undone(each)),
  nth.map((each) => new Repeated(each)),
  fc.constantFrom(...(Object.keys(FORGERIES) as (keyof typeof FORGERIES)[])).map((what) => new Forged(what)),
  fc.tuple(fc.constantFrom(...TAMPERINGS), fc.boolean()).map(([sql, byOwner]) => new Tampered(sql, byOwner)),
];
