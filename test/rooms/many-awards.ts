import { randomUUID } from 'node:crypto';
import type { Strategy, StateCode } from '@puente/taxonomy/core';
import { asSuperuser, type TestDatabase } from '@puente/testing';

/** An award that is there without its way to it: nothing of it was proposed, signed or paid. */
export interface MadeAward {
  readonly tenantId: string;
  readonly nonprofitId: string;
  readonly amountMinor: bigint;
  readonly strategy: Strategy;
  readonly states: readonly StateCode[];
  readonly startsOn: string;
  readonly programmeId?: string;
  /** What its books say was paid. */
  readonly paidMinor?: bigint;
}

/** Awards past all triggers and policies; answers their ids. */
export async function saveAwards(test: TestDatabase, awards: readonly MadeAward[]): Promise<string[]> {
  const rows = awards.map((award) => ({
    ...{ tenant_id: award.tenantId, id: randomUUID(), nonprofit_id: award.nonprofitId, state: 'active' },
    ...{ version: 1, title: 'Casa abierta', amount_minor: String(award.amountMinor), currency: 'MXN' },
    ...{ support: 'core', starts_on: award.startsOn, ends_on: `${award.startsOn.slice(0, 4)}-12-31` },
    ...{ strategies: [{ code: award.strategy, percent: 100, needs: [] }], states: award.states },
    ...{ programme_id: award.programmeId ?? null },
    ...{ budget: [{ amountMinor: String(award.amountMinor) }], indicators: [], beyond_call: '' },
    ...{ origin: 'invitation', written_by: award.tenantId, written_at: '2026-11-21T12:00:00Z' },
    ...{ proposed_by: award.tenantId, proposed_at: '2026-11-21T12:00:00Z', approved_by: award.nonprofitId },
    ...{ approved_at: '2026-11-21T12:00:00Z', approved_sha256: 'x' },
  }));
  await insert(test, 'awards', rows);
  const books = rows.map(({ tenant_id, id }, at) => ({
    ...{ tenant_id, id: randomUUID(), award_id: id, kind: 'received', currency: 'MXN' },
    balance: String(awards[at]!.paidMinor ?? 0n),
  }));
  await insert(test, 'ledger_accounts', books);
  return rows.map(({ id }) => id);
}

async function insert(test: TestDatabase, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0]!).join(', ');
  const json = JSON.stringify(rows).replaceAll("'", "''");
  // No trigger looks at what was made up.
  await asSuperuser(
    test,
    `set session_replication_role = replica;
     insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, '${json}');
     set session_replication_role = origin`,
  );
}
