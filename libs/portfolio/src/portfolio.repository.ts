import type { Tx } from '@puente/database';
import type { PortfolioAward } from './core';

type Stored = Omit<PortfolioAward, 'amountMinor' | 'paidMinor'> & { readonly amountMinor: string };

const AWARDS = `select w.id, w.nonprofit_id as "nonprofitId", w.title, w.state, w.currency, w.amount_minor::text as "amountMinor",
    w.starts_on::text as "startsOn", w.ends_on::text as "endsOn", w.strategies, w.states,
    coalesce(p.facts -> 'populations', '[]') as populations
  from awards w left join programmes p on p.tenant_id = w.tenant_id and p.id = w.programme_id`;

const unpaid = ({ amountMinor, ...award }: Stored): PortfolioAward => ({
  ...{ ...award, amountMinor: BigInt(amountMinor), paidMinor: 0n },
});

/** An organisation's awards that the actor's policies show, not withdrawn ones; what was paid is not in it. */
export async function ownAwards(tx: Tx, tenantId: string): Promise<PortfolioAward[]> {
  const rows = await tx.query<Stored[]>(
    `${AWARDS} where w.tenant_id = $1 and w.state <> 'withdrawn' order by w.starts_on desc, w.id`,
    [tenantId],
  );
  return rows.map(unpaid);
}

/** Every organisation's awards to nonprofits that stand or stood; money that was given on counts at who gave it first. */
export async function allAwards(tx: Tx): Promise<PortfolioAward[]> {
  const rows = await tx.query<Stored[]>(
    `${AWARDS} where w.state in ('active', 'paused', 'closing', 'closed', 'terminated') and not app_has_source(w) order by w.id`,
  );
  return rows.map(unpaid);
}

/** The same awards with what left for each, by its books; one without books has nothing. */
export async function withPaid(tx: Tx, awards: readonly PortfolioAward[]): Promise<PortfolioAward[]> {
  const rows = await tx.query<{ id: string; minor: string }[]>(
    `select award_id as id, sum(balance)::text as minor from ledger_accounts
      where award_id = any ($1) and kind in ('sent', 'received') group by award_id`,
    [awards.map(({ id }) => id)],
  );
  const paid = new Map(rows.map(({ id, minor }) => [id, BigInt(minor)]));
  return awards.map((award) => ({ ...award, paidMinor: paid.get(award.id) ?? 0n }));
}
