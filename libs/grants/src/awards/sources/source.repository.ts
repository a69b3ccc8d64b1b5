import type { Tx } from '@puente/database';
import type { Currency } from '@puente/kernel';
import type { AwardState } from '../../core';
import { refusePlannedOver, type AwardKey } from '../award.repository';

/** An award that the organisation was given, and may give on of. */
export interface AwardSource {
  readonly tenantId: string;
  readonly id: string;
  readonly title: string;
  readonly funder: string;
  readonly state: AwardState;
  readonly currency: Currency;
  readonly amountMinor: bigint;
  /** What is not given on of it, drafts counted. */
  readonly leftMinor: bigint;
}

type Stored<Row, Names extends keyof Row> = Omit<Row, Names> & Readonly<Record<Names, string>>;

/** What an intermediary was given, the latest to begin first. */
export async function listSources(tx: Tx, tenantId: string): Promise<AwardSource[]> {
  const rows = await tx.query<Stored<AwardSource, 'amountMinor' | 'leftMinor'>[]>(
    `select s.tenant_id as "tenantId", s.id, s.title, o.name as funder, s.state, s.currency,
        s.amount_minor::text as "amountMinor", (s.amount_minor - coalesce((select sum(app_at_rate(d.amount_minor, d.source_rate))
          from awards d where d.source_tenant_id = s.tenant_id and d.source_award_id = s.id and d.state <> 'withdrawn'), 0))::text
          as "leftMinor"
      from awards s join organizations o on o.id = s.tenant_id where s.nonprofit_id = $1 order by s.starts_on desc, s.id`,
    [tenantId],
  );
  return rows.map(({ amountMinor, leftMinor, ...row }) => ({
    ...{ ...row, amountMinor: BigInt(amountMinor), leftMinor: BigInt(leftMinor) },
  }));
}

/** The source that an award names; null where its money is the payer's own. */
export interface NamedSource {
  readonly tenantId: string;
  readonly awardId: string;
  /** Units of the award's currency for one of the source's; null in one currency. */
  readonly rate: string | null;
}

export async function findSource(tx: Tx, tenantId: string, awardId: string): Promise<NamedSource | null> {
  const [row] = await tx.query<NamedSource[]>(
    `select source_tenant_id as "tenantId", source_award_id as "awardId", trim_scale(source_rate)::text as rate from awards
      where tenant_id = $1 and id = $2 and source_award_id is not null`,
    [tenantId, awardId],
  );
  return row ?? null;
}

/**
 * Names the source of a draft, or none, if it still has the version that was seen; tells whether. Refuses more than the source
 * has left (`award-beyond-source`, 409) and one that does not run (`award-source-state`, 409).
 */
export async function nameSource(
  tx: Tx,
  { tenantId, id, seenVersion }: AwardKey,
  { by, at }: { readonly by: string; readonly at: Date },
  source: NamedSource | null,
): Promise<boolean> {
  const written = tx.query<[unknown[], number]>(
    `update awards set version = version + 1, written_by = $4, written_at = $5, source_tenant_id = $6, source_award_id = $7,
        source_rate = $8 where tenant_id = $1 and id = $2 and version = $3 and state = 'draft'`,
    [
      ...[tenantId, id, seenVersion, by, at],
      ...[source?.tenantId ?? null, source?.awardId ?? null, source?.rate ?? null],
    ],
  );
  const [, count] = await written.catch(refusePlannedOver);
  return count === 1;
}

/** Money of awards that stand in one currency, as the reader sees them, a chain counted once. */
export interface ChainTotal {
  readonly currency: Currency;
  /** By who gave first. */
  readonly givenFirstMinor: bigint;
  /** By who was given last: in one currency the same as the first. */
  readonly givenLastMinor: bigint;
  /** What of it was given to nonprofits, and what still stands at intermediaries. */
  readonly atNonprofitsMinor: bigint;
  readonly atIntermediariesMinor: bigint;
}

export async function chainTotals(tx: Tx): Promise<ChainTotal[]> {
  const rows = await tx.query<
    Readonly<Record<Exclude<keyof ChainTotal, 'currency'>, string> & { currency: Currency }>[]
  >(
    `select currency, given_first::text as "givenFirstMinor", given_last::text as "givenLastMinor",
        at_nonprofits::text as "atNonprofitsMinor", at_intermediaries::text as "atIntermediariesMinor" from app_chain_totals()`,
  );
  return rows.map(({ currency, ...amounts }) => ({
    ...{
      currency,
      givenFirstMinor: BigInt(amounts.givenFirstMinor),
      givenLastMinor: BigInt(amounts.givenLastMinor),
    },
    ...{
      atNonprofitsMinor: BigInt(amounts.atNonprofitsMinor),
      atIntermediariesMinor: BigInt(amounts.atIntermediariesMinor),
    },
  }));
}
