import { brokenConstraint, type Tx } from '@puente/database';
import { staleVersion, type Currency } from '@puente/kernel';
import type { ArrivedMoney, Spending, SpendingLine } from '../core';
import type { StoredSpendingLine } from '../entities/award-spending.entity';

/** What a nonprofit said it spent, as both sides read it: aggregated by line, without who said it. */
export interface SpendingRow extends Spending {
  readonly tenantId: string;
  readonly awardId: string;
  readonly nonprofitId: string;
  /** From 1, of its award. */
  readonly number: number;
  readonly requirementId: string | null;
  /** The words of the requirement that it answers. */
  readonly requirement: string | null;
  readonly amountMinor: bigint;
  readonly spentMinor: bigint;
  readonly spentCurrency: Currency;
  readonly rate: string | null;
  /** The one that stands in its place and was not given back. */
  readonly replacedBy: string | null;
  readonly statedAt: Date;
  readonly answer: string;
  readonly decidedAt: Date | null;
}

type Stored = Omit<SpendingRow, 'amountMinor' | 'spentMinor' | 'lines'> & {
  readonly amountMinor: string;
  readonly spentMinor: string;
  readonly lines: readonly StoredSpendingLine[];
};

const ROWS = `select s.tenant_id as "tenantId", s.id, s.award_id as "awardId", s.nonprofit_id as "nonprofitId", s.number,
    s.from_month::text as "fromMonth", s.until_month::text as "untilMonth", s.requirement_id as "requirementId",
    r.title as requirement, s.amount_minor::text as "amountMinor", s.spent_minor::text as "spentMinor",
    s.spent_currency as "spentCurrency", s.rate::text as rate, s.lines, s.replaces, later.id as "replacedBy", s.state,
    s.stated_at as "statedAt", s.answer, s.decided_at as "decidedAt"
  from award_spendings s left join award_requirements r on r.tenant_id = s.tenant_id and r.id = s.requirement_id
    left join award_spendings later on later.tenant_id = s.tenant_id and later.replaces = s.id
      and later.state <> 'returned'`;

/** Whose spending somebody looks at: that of awards which their organisation gives, or of those given to it. */
export type SpendingSide = 'tenant_id' | 'nonprofit_id';

/** Of an award, the last said first. */
export async function listSpendings(
  tx: Tx,
  side: SpendingSide,
  own: string,
  awardId: string,
): Promise<SpendingRow[]> {
  const rows = await tx.query<Stored[]>(
    `${ROWS} where s.${side} = $1 and s.award_id = $2 order by s.number desc`,
    [own, awardId],
  );
  return rows.map(toRow);
}

export async function findSpending(
  tx: Tx,
  side: SpendingSide,
  own: string,
  id: string,
): Promise<SpendingRow | null> {
  const [row] = await tx.query<Stored[]>(`${ROWS} where s.${side} = $1 and s.id = $2`, [own, id]);
  return row ? toRow(row) : null;
}

const toRow = ({ amountMinor, spentMinor, lines, ...row }: Stored): SpendingRow => ({
  ...{ ...row, amountMinor: BigInt(amountMinor), spentMinor: BigInt(spentMinor) },
  lines: lines.map((line) => ({
    ...{ code: line.code, amountMinor: BigInt(line.amountMinor), spentMinor: BigInt(line.spentMinor) },
  })),
});

export interface NewSpending extends Pick<
  SpendingRow,
  | 'tenantId'
  | 'id'
  | 'awardId'
  | 'nonprofitId'
  | 'fromMonth'
  | 'untilMonth'
  | 'requirementId'
  | 'lines'
  | 'spentCurrency'
  | 'rate'
  | 'replaces'
> {
  readonly statedBy: string;
  readonly statedAt: Date;
}

const ONCE = ['uq_award_spendings_number', 'uq_award_spendings_replaces'];

/** Adds what was said; refuses where somebody else said or corrected something at the same moment (`stale-version`, 409). */
export async function insertSpending(tx: Tx, row: NewSpending): Promise<void> {
  const written = tx.query(
    `insert into award_spendings (tenant_id, id, award_id, nonprofit_id, number, from_month, until_month, requirement_id,
        amount_minor, spent_minor, spent_currency, rate, lines, replaces, stated_by, stated_at)
      select $1::uuid, $2::uuid, $3::uuid, $4::uuid, coalesce(max(s.number), 0) + 1, $5::date, $6::date, $7::uuid, $8::bigint,
          $9::bigint, $10, $11::numeric, $12::jsonb, $13::uuid, $14::uuid, $15::timestamptz
        from award_spendings s where s.tenant_id = $1 and s.award_id = $3`,
    [
      ...[
        row.tenantId,
        row.id,
        row.awardId,
        row.nonprofitId,
        row.fromMonth,
        row.untilMonth,
        row.requirementId,
      ],
      ...[sumOf(row.lines, 'amountMinor'), sumOf(row.lines, 'spentMinor'), row.spentCurrency, row.rate],
      ...[JSON.stringify(row.lines.map(stored)), row.replaces, row.statedBy, row.statedAt],
    ],
  );
  await written.catch((error: unknown) => {
    throw ONCE.includes(brokenConstraint(error) ?? '') ? staleVersion() : error;
  });
}

const sumOf = (lines: readonly SpendingLine[], of: 'amountMinor' | 'spentMinor'): string =>
  lines.reduce((all, line) => all + line[of], 0n).toString();

const stored = ({ code, amountMinor, spentMinor }: SpendingLine): StoredSpendingLine => ({
  ...{ code, amountMinor: amountMinor.toString(), spentMinor: spentMinor.toString() },
});

export interface SpendingDecision {
  readonly state: 'accepted' | 'returned';
  readonly answer: string;
  readonly by: string;
  readonly at: Date;
}

/** Decides of what nobody decided of yet and nothing replaced; tells whether. */
export async function decideSpending(
  tx: Tx,
  { tenantId, id }: Pick<SpendingRow, 'tenantId' | 'id'>,
  { state, answer, by, at }: SpendingDecision,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update award_spendings s set state = $3, answer = $4, decided_by = $5, decided_at = $6
      where s.tenant_id = $1 and s.id = $2 and s.state = 'stated' and not exists (select from award_spendings later
        where later.tenant_id = s.tenant_id and later.replaces = s.id and later.state <> 'returned')`,
    [tenantId, id, state, answer, by, at],
  );
  return count === 1;
}

/** What arrived of an award: what came before its books began, and each payment as it was agreed and as it came. */
export async function listArrived(tx: Tx, tenantId: string, awardId: string): Promise<ArrivedMoney[]> {
  const rows = await tx.query<{ amountMinor: string; currency: Currency; receivedMinor: string }[]>(
    `select * from (
       select received_minor::text as "amountMinor", currency, received_minor::text as "receivedMinor", granted_on as on_day, award_id as id
         from award_opening_grants where tenant_id = $1 and award_id = $2 and is_live and received_minor > 0
       union all
       select amount_minor::text, transfer_currency, received_minor::text, received_on, id
         from payments where tenant_id = $1 and award_id = $2 and state = 'received') arrived order by on_day, id`,
    [tenantId, awardId],
  );
  return rows.map(({ amountMinor, receivedMinor, currency }) => ({
    ...{ currency, amountMinor: BigInt(amountMinor), receivedMinor: BigInt(receivedMinor) },
  }));
}
