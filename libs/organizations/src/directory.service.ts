import { Inject, Injectable } from '@nestjs/common';
import { requirePermission } from '@puente/permissions';
import { Database, type Actor } from '@puente/database';

/** What HIP's list adds to a profile: when it was verified and last changed, and since when contact is paused. */
export interface ProfileStanding {
  readonly verifiedAt: Date | null;
  readonly updatedAt: Date;
  readonly contactPausedAt: Date | null;
}

/** The state of all profiles, for HIP. */
@Injectable()
export class DirectoryService {
  constructor(@Inject(Database) private readonly database: Database) {}

  async standings(actor: Actor): Promise<ReadonlyMap<string, ProfileStanding>> {
    requirePermission(actor, 'nonprofit:list');
    const rows = await this.database.asActor(actor, (tx) =>
      tx.query<(ProfileStanding & { id: string })[]>(
        `select p.tenant_id as id, p.verified_at as "verifiedAt", p.updated_at as "updatedAt",
                s.contact_paused_at as "contactPausedAt"
           from nonprofit_profiles p left join nonprofit_settings s on s.tenant_id = p.tenant_id`,
      ),
    );
    return new Map(rows.map(({ id, ...standing }) => [id, standing]));
  }
}
