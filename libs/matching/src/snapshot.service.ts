import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, recordSightings, type Sighting } from '@puente/audit';
import { requirePermission } from '@puente/permissions';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, notFound } from '@puente/kernel';
import type { ExplainedMatch, RankingCounts, Weights } from './core';
import type { MatchQuery, MatchRow } from './match';
import { MatchService } from './match.service';
import type { NonprofitCard } from './nonprofit-card';
import { ProgrammeService } from './programme.service';
import { findSnapshot, insertSnapshot, listSnapshots, type NewSnapshot } from './snapshot.repository';

/** Grows when the same input would give another result. */
export const ENGINE_VERSION = '1';
const KEPT_ROWS = 50;

export interface SnapshotResult {
  readonly counts: RankingCounts;
  readonly rows: readonly {
    readonly rank: number;
    readonly card: NonprofitCard;
    readonly match: ExplainedMatch;
  }[];
}

/** A list of matches as it was: inputs, weights, version of the method, result and its fingerprint. */
export interface SnapshotView {
  readonly number: number;
  readonly programmeId: string;
  readonly programmeVersion: number;
  readonly engineVersion: string;
  readonly input: { readonly programme: object; readonly weights: Weights };
  readonly result: SnapshotResult;
  readonly sha256: string;
  readonly createdAt: Date;
  readonly takenBy: string;
}

/** Keeps lists of matches, so that a decision can be explained years later. */
@Injectable()
export class SnapshotService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(MatchService) private readonly matches: MatchService,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
  ) {}

  /** Keeps the best 50 under the given weights as the reader sees them now. */
  async save(actor: Actor, programmeId: string, weights?: MatchQuery['weights']): Promise<SnapshotView> {
    const { tenantId, personId } = requirePermission(actor, 'match:snapshot', { programmeId });
    const query = { ...(weights ? { weights } : {}), pageSize: KEPT_ROWS, aside: 'shown' } as const;
    const list = await this.matches.list(actor, programmeId, query, null);
    const input = { programme: list.programme.facts, weights: list.weights };
    const result: SnapshotResult = {
      counts: list.counts,
      rows: list.rows.map(keptRow),
    };
    const snapshot = {
      tenantId,
      id: randomUUID(),
      programmeId,
      programmeVersion: list.programme.version,
      engineVersion: ENGINE_VERSION,
      input,
      result,
      sha256: createHash('sha256').update(JSON.stringify({ input, result })).digest('hex'),
      createdBy: personId,
      createdAt: this.clock.now(),
    };
    const number = await this.database.asActor(actor, (tx) => keep(tx, actor, snapshot));
    return this.get(actor, programmeId, number);
  }

  /** All of a programme, newest first. `where` is null when the reader is shown no rows of theirs. */
  async list(
    actor: Actor,
    programmeId: string,
    where: Sighting | null = 'snapshot',
  ): Promise<SnapshotView[]> {
    const person = requirePermission(actor, 'match:read', { programmeId });
    await this.programmes.get(actor, programmeId);
    return this.database.asActor(actor, async (tx) => {
      const found = (await listSnapshots(tx, person.tenantId, programmeId)) as unknown as SnapshotView[];
      if (where) await recordSeen(tx, person, found, where);
      return found;
    });
  }

  async get(actor: Actor, programmeId: string, number: number): Promise<SnapshotView> {
    const person = requirePermission(actor, 'match:read', { programmeId });
    await this.programmes.get(actor, programmeId);
    return this.database.asActor(actor, async (tx) => {
      const row = await findSnapshot(tx, person.tenantId, programmeId, number);
      if (!row) throw notFound();
      const found = row as unknown as SnapshotView;
      await recordSeen(tx, person, [found], 'snapshot');
      return found;
    });
  }
}

async function keep(tx: Tx, actor: Actor, snapshot: NewSnapshot): Promise<number> {
  const { tenantId, programmeId, id } = snapshot;
  const number = await insertSnapshot(tx, snapshot);
  const detail = { programme: programmeId, number, programmeVersion: snapshot.programmeVersion };
  await recordAudit(tx, actor, {
    tenantId,
    action: 'snapshot.saved',
    subjectType: 'snapshot',
    subjectId: id,
    detail,
  });
  return number;
}

/** HIP's snapshots hold names, and their handles are the nonprofits' ids; those of others hold what a list shows. */
async function recordSeen(
  tx: Tx,
  person: PersonActor,
  snapshots: readonly SnapshotView[],
  where: Sighting,
): Promise<void> {
  if (person.tenantKind !== 'hip') return;
  const ids = snapshots.flatMap(({ result }) => result.rows.map(({ card }) => card.handle));
  await recordSightings(tx, person, ids, where);
}

/** A consent ends, a kept list does not: who is protected is kept under the alias, whatever may be shown today. */
function keptRow({ rank, card, match, kept }: MatchRow): SnapshotResult['rows'][number] {
  const { handle, label } = kept;
  const named = card.named && label === card.label;
  return { rank, card: { ...card, handle, label, named }, match: { ...match, id: handle, label } };
}
