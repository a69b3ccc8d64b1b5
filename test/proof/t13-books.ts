import type { Database, PersonActor, Tx } from '@puente/database';
import { DomainError, type DateOnly } from '@puente/kernel';
import { balancesOf, postToBooks, reverseInBooks, type LedgerEvent, type Transfer } from '@puente/ledger';
import { asSuperuser, saveAward, type TestDatabase } from '@puente/testing';
import { openingParts, type Done } from './t13-model';

const DAY = '2026-11-21' as DateOnly;
const usd = (minor: bigint) => ({ minor, currency: 'USD' }) as const;

/** The real books of one award, in dollars; everything answers `done`, `known`, or the code of its refusal. */
export class RealBooks {
  private constructor(
    readonly test: TestDatabase,
    private readonly database: Database,
    private readonly payer: PersonActor,
    readonly awardId: string,
  ) {}

  static async begin(test: TestDatabase, database: Database, payer: PersonActor): Promise<RealBooks> {
    return new RealBooks(test, database, payer, await saveAward(test, payer.tenantId));
  }

  async record(done: Done): Promise<string> {
    const event = await this.eventOf(done);
    return this.answer((tx) => postToBooks(tx, this.payer, { ...this.named(done.key), event }));
  }

  undo({ key }: Done, businessKey: string): Promise<string> {
    const undone = { reversed: key, businessKey, happenedOn: DAY };
    return this.answer((tx) => reverseInBooks(tx, this.payer, undone));
  }

  /** Writes past all rules of the core, under the application's login. */
  forge(sql: string): Promise<string> {
    const { tenantId, personId } = this.payer;
    return this.write(sql, [tenantId, this.awardId, personId]);
  }

  write(sql: string, params: readonly string[]): Promise<string> {
    return this.answer((tx) => tx.query(sql, [...params]).then(() => true));
  }

  /** Writes as the owner of everything. */
  tamper(sql: string): Promise<string> {
    return asSuperuser(this.test, sql).then(
      () => 'done',
      ({ code, message }: Error & { readonly code?: string }) => code ?? message,
    );
  }

  balances() {
    const { tenantId } = this.payer;
    return this.database.asActor(this.payer, (tx) => balancesOf(tx, tenantId, this.awardId));
  }

  private named = (businessKey: string) => ({ awardId: this.awardId, businessKey, happenedOn: DAY });

  private async eventOf({ way, minor, pesos }: Done): Promise<LedgerEvent> {
    const amount = usd(minor);
    switch (way) {
      case 'raise':
        return { kind: 'amendment', change: amount };
      case 'cut':
        return { kind: 'amendment', change: usd(-minor) };
      case 'send':
      case 'receive':
      case 'return':
        return { kind: way, agreed: amount, transfer: transferOf(minor, pesos) };
      case 'opening': {
        const { committed, sent, received } = openingParts(minor);
        return { kind: way, committed: usd(committed), sent: usd(sent), received: usd(received) };
      }
      case 'close':
        return { kind: 'close', balances: (await this.balances())! };
      default:
        return { kind: way, amount };
    }
  }

  private async answer(work: (tx: Tx) => Promise<boolean>): Promise<string> {
    try {
      return (await this.database.asActor(this.payer, work)) ? 'done' : 'known';
    } catch (error) {
      return error instanceof DomainError ? error.code : refusalOf(error);
    }
  }
}

const transferOf = (minor: bigint, pesos: bigint | null): Transfer =>
  pesos === null
    ? { money: usd(minor), rate: null }
    : {
        money: { minor: pesos, currency: 'MXN' },
        rate: { value: '18.5', source: 'bank', ratedOn: DAY },
      };

const refusalOf = (error: unknown): string => {
  const driver = (error as { driverError?: { code?: string; constraint?: string } }).driverError;
  return driver?.constraint ?? driver?.code ?? String(error);
};

/** What must never be in any books: each row is a fault, in words. */
export function faultsInBooks(test: TestDatabase): Promise<{ fault: string }[]> {
  return asSuperuser(test, FAULTS);
}

const FAULTS = `
with lines as (
  select e.*, a.award_id, a.kind, t.award_id as of_award from ledger_entries e
    join ledger_accounts a on a.tenant_id = e.tenant_id and a.id = e.account_id
    join ledger_transactions t on t.tenant_id = e.tenant_id and t.id = e.transaction_id)
select 'transaction is not nothing in ' || currency as fault from lines
  group by tenant_id, transaction_id, currency having sum(amount) <> 0
union all select 'transaction without two entries' from ledger_transactions t
  where (select count(*) from ledger_entries e where e.tenant_id = t.tenant_id and e.transaction_id = t.id) < 2
union all select 'money of another award' from lines where award_id <> of_award
union all select 'balance is not the sum of its entries: ' || a.kind from ledger_accounts a
  where a.balance <> (select coalesce(sum(e.amount), 0) from ledger_entries e
    where e.tenant_id = a.tenant_id and e.account_id = a.id)
union all select 'below zero: ' || kind from ledger_accounts
  where balance < 0 and kind not in ('promised', 'bank', 'exchange')
union all select 'granted over its award' from ledger_accounts where award_id is not null
  group by tenant_id, award_id having sum(balance) filter (where kind in ('reserved', 'sent', 'received', 'returned'))
    > - coalesce(sum(balance) filter (where kind = 'promised'), 0)
union all select 'begun twice' from ledger_transactions where kind in ('award', 'opening')
  group by tenant_id, award_id having count(*) > 1
union all select 'undone twice' from ledger_transactions where reverses is not null
  group by tenant_id, reverses having count(*) > 1
union all select 'undone undoing' from ledger_transactions t join ledger_transactions r
  on r.tenant_id = t.tenant_id and r.id = t.reverses and r.reverses is not null`;
