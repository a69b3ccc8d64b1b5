import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { findPortfolioKeeper, recordAudits, type AuditEntry } from '@puente/audit';
import { requirePermission } from '@puente/permissions';
import { Database, type Actor, type Tx } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import { staleVersion } from '@puente/kernel';
import { safetyLevels, type SafetyLevel } from '@puente/taxonomy';
import type { NonprofitFacts } from './core';
import type { ProfileInput } from './profile';
import {
  findByExternalRefs,
  insertNonprofit,
  updateProfile,
  type ProfileChanges,
  type KnownNonprofit,
} from './profile.repository';
import { screenAllAnew } from './screen-anew';

export interface NonprofitsImported {
  readonly added: number;
  readonly changed: number;
}

/** Loads checked nonprofits, all or nothing; the id in the file recognises them on the next import. */
@Injectable()
export class ImportNonprofitsService {
  constructor(@Inject(Database) private readonly database: Database) {}

  async import(
    actor: Actor,
    rows: readonly NonprofitFacts[],
    onProgress: (done: number) => void = () => undefined,
  ): Promise<NonprofitsImported> {
    if (actor.kind === 'person') requirePermission(actor, 'nonprofit:import');
    return this.database.asActor(actor, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(726021)');
      const known = await findByExternalRefs(
        tx,
        rows.map((row) => row.id),
      );
      const entries: AuditEntry[] = [];
      for (const [index, row] of rows.entries()) {
        entries.push(await store(tx, row, known.get(row.id)));
        onProgress(index + 1);
      }
      await refreshMatches(tx, rows, known);
      const counts = { added: rows.length - known.size, changed: known.size };
      await recordAudits(tx, actor, [...entries, ...(await summary(tx, actor, counts))]);
      return counts;
    });
  }
}

async function store(tx: Tx, row: NonprofitFacts, known: KnownNonprofit | undefined): Promise<AuditEntry> {
  if (!known) {
    const id = randomUUID();
    await insertNonprofit(tx, id, row.id, toProfileInput(row));
    return entryOf(id, 'nonprofit.added');
  }
  const changes = { ...toldIn(row), safety: stricter(row.safety, known.safety) };
  if (!(await updateProfile(tx, known.id, known.version, changes))) throw staleVersion();
  return entryOf(known.id, 'nonprofit.replaced');
}

/** What a file says of a nonprofit that is there: it takes away nothing that it has no column for, or leaves empty there. */
function toldIn(row: NonprofitFacts): ProfileChanges {
  const { rfc: _rfc, cluni: _cluni, capacityGaps, refusedFunders, ...told } = toProfileInput(row);
  return {
    ...told,
    ...(capacityGaps.length > 0 ? { capacityGaps } : {}),
    ...(refusedFunders.length > 0 ? { refusedFunders } : {}),
  };
}

const entryOf = (id: string, action: 'nonprofit.added' | 'nonprofit.replaced'): AuditEntry => {
  return { tenantId: id, action, subjectType: 'nonprofit', subjectId: id };
};

/** One row for whoever keeps the portfolio: the importer's own organisation, else HIP once it is there. */
async function summary(tx: Tx, actor: Actor, counts: NonprofitsImported): Promise<AuditEntry[]> {
  const tenantId = actor.kind === 'person' ? actor.tenantId : await findPortfolioKeeper(tx);
  const what = { action: 'nonprofits.imported', subjectType: 'nonprofits', subjectId: null } as const;
  return tenantId ? [{ tenantId, ...what, detail: { ...counts } }] : [];
}

/** A file may ask for more protection than the nonprofit chose, never for less. */
function stricter(one: SafetyLevel, other: SafetyLevel): SafetyLevel {
  return safetyLevels.indexOf(one) > safetyLevels.indexOf(other) ? one : other;
}

/** One job of each kind for the whole import; it belongs to any of the organisations concerned. */
async function refreshMatches(
  tx: Tx,
  rows: readonly NonprofitFacts[],
  known: Map<string, { id: string }>,
): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const tenantId = known.get(first.id)?.id ?? (await findByExternalRefs(tx, [first.id])).get(first.id)!.id;
  await addToOutbox(tx, { name: 'match.refresh-stale', data: {}, tenantId });
  await screenAllAnew(tx, tenantId);
}

/** A row of the file as a profile; what the file cannot tell stays unknown. */
export function toProfileInput(row: NonprofitFacts): ProfileInput {
  return {
    name: row.name,
    safety: row.safety,
    states: row.states,
    strategies: row.strategies,
    needs: row.needs,
    forms: row.forms,
    populations: row.populations,
    services: row.services,
    movements: row.movements,
    languages: row.languages,
    annualBudgetMxn: row.annualBudgetMxn,
    foundedYear: row.foundedYear,
    authorisedDonee: row.authorisedDonee,
    hasCluni: row.cluni,
    rfc: null,
    cluni: null,
    legalRoutes: row.legalRoutes,
    minAwardMxn: row.minAwardMxn,
    acceptsPublicity: row.acceptsPublicity,
    capacityGaps: row.capacityGaps,
    refusedFunders: row.refusedFunders,
    missionEs: row.mission.es,
    missionEn: row.mission.en,
  };
}
