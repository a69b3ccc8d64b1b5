import type { Tx } from '@puente/database';
import type { Currency, DateOnly } from '@puente/kernel';
import type { LegalRoute, Strategy } from '@puente/taxonomy';
import type { AwardTerms, Support } from '../core';

/** What holds for all awards that are brought together, and who proposed and approved them, under which hash. */
export interface Bringing {
  readonly tenantId: string;
  readonly programmeId: string;
  readonly strategy: Strategy;
  readonly support: Support;
  readonly route: LegalRoute;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly approvedBy: string;
  readonly approvedAt: Date;
  readonly shown: string;
}

/** An award of before Puente, as it stands in it from the first moment. */
export interface BroughtAward {
  readonly id: string;
  readonly nonprofitId: string;
  readonly state: 'active' | 'closed';
  readonly amountMinor: bigint;
  readonly currency: Currency;
  readonly startsOn: DateOnly;
  readonly endsOn: DateOnly;
}

/** By its day alone: what the record says of a grant is not the platform's to repeat, and nobody read it over. */
const titleOf = ({ startsOn }: BroughtAward): string => `Apoyo del ${startsOn}, anterior a Puente`;

const budgetOf = ({ amountMinor }: BroughtAward): AwardTerms['budget'] => [
  { code: 'other', label: '', amountMinor: amountMinor.toString(), basis: 'fixed' },
];

/** Writes awards that were given before, each as it was approved; they have no agreement here. */
export async function bringAwards(tx: Tx, by: Bringing, awards: readonly BroughtAward[]): Promise<void> {
  const strategies = JSON.stringify([{ code: by.strategy, percent: 100, needs: [] }]);
  await tx.query(
    `insert into awards (tenant_id, programme_id, support, route, strategies, written_by, written_at, proposed_by, proposed_at,
        approved_by, approved_at, approved_sha256, origin, id, nonprofit_id, state, amount_minor, currency, starts_on, ends_on,
        title, budget)
     select $1, $2, $3, $4, $5, $6, $7, $6, $7, $8, $9, $10, 'import', w.* from unnest($11::uuid[], $12::uuid[], $13::text[],
        $14::bigint[], $15::text[], $16::date[], $17::date[], $18::text[], $19::jsonb[]) as w`,
    [
      ...[by.tenantId, by.programmeId, by.support, by.route, strategies, by.proposedBy, by.proposedAt],
      ...[by.approvedBy, by.approvedAt, by.shown],
      ...[awards.map(({ id }) => id), awards.map(({ nonprofitId }) => nonprofitId)],
      ...[awards.map(({ state }) => state), awards.map(({ amountMinor }) => amountMinor.toString())],
      ...[awards.map(({ currency }) => currency), awards.map(({ startsOn }) => startsOn)],
      ...[awards.map(({ endsOn }) => endsOn), awards.map(titleOf)],
      awards.map((award) => JSON.stringify(budgetOf(award))),
    ],
  );
}

/** Withdraws awards that were brought and to which nothing happened since; how many it were. */
export async function takeBackAwards(tx: Tx, tenantId: string, ids: readonly string[]): Promise<number> {
  const [, count] = await tx.query<[unknown[], number]>(
    `update awards set state = 'withdrawn', version = version + 1
      where tenant_id = $1 and id = any ($2::uuid[]) and version = 1 and state in ('active', 'closed')
        and app_award_untouched(tenant_id, id)`,
    [tenantId, ids],
  );
  return count;
}
