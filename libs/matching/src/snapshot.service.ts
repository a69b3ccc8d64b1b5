import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { requirePermission } from '@puente/permissions';
import { Database, type Actor } from '@puente/database';
import { Clock, notFound } from '@puente/kernel';
import type { ExplainedMatch, RankingCounts, Weights } from './core';
import type { MatchQuery } from './match';
import { MatchService } from './match.service';
import type { NonprofitCard } from './nonprofit-card';
import { ProgrammeService } from './programme.service';
import { findSnapshot, insertSnapshot, listSnapshots } from './snapshot.repository';

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
    const list = await this.matches.list(actor, programmeId, {
      ...(weights ? { weights } : {}),
      pageSize: KEPT_ROWS,
    });
    const input = { programme: list.programme.facts, weights: list.weights };
    const result: SnapshotResult = {
      counts: list.counts,
      rows: list.rows.map(({ rank, card, match }) => ({ rank, card, match })),
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
    const number = await this.database.asActor(actor, (tx) => insertSnapshot(tx, snapshot));
    return this.get(actor, programmeId, number);
  }

  async list(actor: Actor, programmeId: string): Promise<SnapshotView[]> {
    const { tenantId } = requirePermission(actor, 'match:read', { programmeId });
    await this.programmes.get(actor, programmeId);
    const rows = await this.database.asActor(actor, (tx) => listSnapshots(tx, tenantId, programmeId));
    return rows as unknown as SnapshotView[];
  }

  async get(actor: Actor, programmeId: string, number: number): Promise<SnapshotView> {
    const { tenantId } = requirePermission(actor, 'match:read', { programmeId });
    await this.programmes.get(actor, programmeId);
    const row = await this.database.asActor(actor, (tx) => findSnapshot(tx, tenantId, programmeId, number));
    if (!row) throw notFound();
    return row as unknown as SnapshotView;
  }
}
