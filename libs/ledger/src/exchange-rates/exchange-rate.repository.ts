import { brokenConstraint, type Tx } from '@puente/database';
import { staleVersion, type Currency, type DateOnly } from '@puente/kernel';
import type { PairRate, RateSource } from '../core';

/** A rate on record. */
export interface RecordedRate extends PairRate {
  readonly id: string;
  /** The row that was wrong. */
  readonly replaces: string | null;
  /** The row that holds instead of this one. */
  readonly replacedBy: string | null;
  readonly recordedAt: Date;
  /** Who wrote it down, by name. */
  readonly recorder: string | null;
}

/** Which rates are asked for; null is any. */
export interface RateFilter {
  readonly of: Currency | null;
  readonly in: Currency | null;
}

const ROWS = `select r.id, r.of_currency as "of", r.in_currency as "in", r.rated_on::text as "ratedOn", r.source,
    trim_scale(r.rate)::text as value, r.replaces, later.id as "replacedBy", r.recorded_at as "recordedAt", p.name as recorder
  from exchange_rates r left join exchange_rates later on later.tenant_id = r.tenant_id and later.replaces = r.id
    left join people p on p.id = r.recorded_by`;

/** The latest day first, and what replaced a row before it. */
export function listRates(
  tx: Tx,
  tenantId: string,
  filter: RateFilter,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<RecordedRate[]> {
  return tx.query(
    `${ROWS} where r.tenant_id = $1 and ($2::text is null or r.of_currency = $2) and ($3::text is null or r.in_currency = $3)
      order by r.rated_on desc, r.of_currency, r.in_currency, r.source, r.recorded_at desc, r.id limit $4 offset $5`,
    [tenantId, filter.of, filter.in, size, (page - 1) * size],
  );
}

export async function countRates(tx: Tx, tenantId: string, filter: RateFilter): Promise<number> {
  const [row] = await tx.query<{ count: number }[]>(
    `select count(*)::int as count from exchange_rates
      where tenant_id = $1 and ($2::text is null or of_currency = $2) and ($3::text is null or in_currency = $3)`,
    [tenantId, filter.of, filter.in],
  );
  return row!.count;
}

export async function findRate(tx: Tx, tenantId: string, id: string): Promise<RecordedRate | null> {
  const [row] = await tx.query<RecordedRate[]>(`${ROWS} where r.tenant_id = $1 and r.id = $2`, [
    tenantId,
    id,
  ]);
  return row ?? null;
}

/** The rates that hold of the same pairs, days and sources. */
export function ratesInForce(tx: Tx, tenantId: string, rates: readonly PairRate[]): Promise<RecordedRate[]> {
  return tx.query(
    `${ROWS} where r.tenant_id = $1 and later.id is null and (r.of_currency, r.in_currency, r.rated_on, r.source) in
      (select * from unnest($2::text[], $3::text[], $4::date[], $5::text[]))`,
    [tenantId, ...columnsOf(rates)],
  );
}

const columnsOf = (rates: readonly PairRate[]): [Currency[], Currency[], DateOnly[], RateSource[]] => [
  rates.map(({ of }) => of),
  rates.map((rate) => rate.in),
  rates.map(({ ratedOn }) => ratedOn),
  rates.map(({ source }) => source),
];

export interface NewRate {
  readonly id: string;
  readonly replaces: string | null;
  readonly rate: PairRate;
}

/** Writes rates down; one that somebody else wrote meanwhile refuses all of them (`stale-version`). */
export async function insertRates(
  tx: Tx,
  by: { readonly tenantId: string; readonly recordedBy: string; readonly recordedAt: Date },
  rows: readonly NewRate[],
): Promise<void> {
  const rates = rows.map(({ rate }) => rate);
  try {
    await tx.query(
      `insert into exchange_rates (tenant_id, recorded_by, recorded_at, of_currency, in_currency, rated_on, source, rate, id,
         replaces)
       select $1, $2, $3, fresh.* from unnest($4::text[], $5::text[], $6::date[], $7::text[], $8::numeric[], $9::uuid[],
         $10::uuid[]) as fresh`,
      [
        ...[by.tenantId, by.recordedBy, by.recordedAt, ...columnsOf(rates)],
        rates.map(({ value }) => value),
        rows.map(({ id }) => id),
        rows.map(({ replaces }) => replaces),
      ],
    );
  } catch (error) {
    throw brokenConstraint(error)?.startsWith('uq_exchange_rates') ? staleVersion() : error;
  }
}
