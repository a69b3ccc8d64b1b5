import { Inject, Injectable } from '@nestjs/common';
import { requirePermission } from '@puente/permissions';
import { Database, type Actor } from '@puente/database';

/** What HIP's list adds to a profile: when it was verified and last changed. */
export interface ProfileStanding {
  readonly verifiedAt: Date | null;
  readonly updatedAt: Date;
}

/** The state of all profiles, for HIP. */
@Injectable()
export class DirectoryService {
  constructor(@Inject(Database) private readonly database: Database) {}

  async standings(actor: Actor): Promise<ReadonlyMap<string, ProfileStanding>> {
    requirePermission(actor, 'nonprofit:list');
    const rows = await this.database.asActor(actor, (tx) =>
      tx.query<(ProfileStanding & { id: string })[]>(
        `select tenant_id as id, verified_at as "verifiedAt", updated_at as "updatedAt" from nonprofit_profiles`,
      ),
    );
    return new Map(rows.map(({ id, ...standing }) => [id, standing]));
  }
}
