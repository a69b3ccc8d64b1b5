import { Inject, Injectable } from '@nestjs/common';
import { Clock, isUuid } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { Database, type Actor } from '@puente/database';
import { waitsForHip } from './core';
import { findVerifiable, listVerifiable, standingOf, type VerifiableRow } from './verification.repository';

/** What HIP's list adds to a profile, by the same rule as the queue of verification. */
export interface ProfileStanding {
  readonly isVerified: boolean;
  /** Whether it waits for HIP's decision. */
  readonly waits: boolean;
  readonly since: Date;
  readonly updatedAt: Date;
  readonly contactPausedAt: Date | null;
}

/** The state of profiles, for HIP. */
@Injectable()
export class DirectoryService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Of all, by the nonprofit's id. */
  async standings(actor: Actor): Promise<ReadonlyMap<string, ProfileStanding>> {
    requirePermission(actor, 'nonprofit:list');
    const rows = await this.database.asActor(actor, (tx) => listVerifiable(tx));
    return new Map(rows.map((row) => [row.id, this.profileStanding(row)]));
  }

  /** Of one; null where there is none. */
  async standing(actor: Actor, nonprofitId: string): Promise<ProfileStanding | null> {
    requirePermission(actor, 'nonprofit:list');
    if (!isUuid(nonprofitId)) return null;
    const row = await this.database.asActor(actor, (tx) => findVerifiable(tx, nonprofitId));
    return row && this.profileStanding(row);
  }

  private profileStanding(row: VerifiableRow): ProfileStanding {
    const { standing, since } = standingOf(row, this.clock.now());
    const { updatedAt, contactPausedAt } = row;
    return {
      isVerified: standing === 'verified',
      waits: waitsForHip(standing),
      since,
      updatedAt,
      contactPausedAt,
    };
  }
}
