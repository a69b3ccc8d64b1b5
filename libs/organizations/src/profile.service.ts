import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { requirePermission } from '@puente/permissions';
import { Database, type Actor } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import { notFound, staleVersion } from '@puente/kernel';
import { doubtsAboutCluni, doubtsAboutRfc } from './core';
import type { OwnProfile, ProfileInput } from './profile';
import { findProfile, updateProfile, type ProfileRow } from './profile.repository';
import { screenAnew } from './screen-anew';

/** A nonprofit's own profile: read and changed by its own team only. */
@Injectable()
export class ProfileService {
  constructor(@Inject(Database) private readonly database: Database) {}

  async get(actor: Actor): Promise<OwnProfile> {
    const { tenantId } = requirePermission(actor, 'profile:read-own');
    const row = await this.database.asActor(actor, (tx) => findProfile(tx, tenantId));
    if (!row) throw notFound();
    return toOwnProfile(row);
  }

  /** Changes the profile if nobody else did since `seenVersion`; otherwise refuses with `stale-version`. */
  async update(actor: Actor, seenVersion: number, input: ProfileInput): Promise<OwnProfile> {
    const { tenantId } = requirePermission(actor, 'profile:edit-own');
    return this.database.asActor(actor, async (tx) => {
      const before = await findProfile(tx, tenantId);
      if (!(await updateProfile(tx, tenantId, seenVersion, input))) throw staleVersion();
      await addToOutbox(tx, { name: 'match.refresh', data: { nonprofitId: tenantId }, tenantId });
      const row = await findProfile(tx, tenantId);
      if (!before || !row) throw notFound();
      if (before.name !== row.name) await screenAnew(tx, tenantId);
      await recordAudit(tx, actor, {
        tenantId,
        action: 'profile.changed',
        subjectType: 'nonprofit',
        subjectId: tenantId,
        detail: { version: row.version, fields: changedFields(before, row) },
      });
      return toOwnProfile(row);
    });
  }
}

/** The names of what differs, never the values. */
function changedFields(before: ProfileRow, after: ProfileRow): string[] {
  const keys = Object.keys(after).filter(
    (key) => key !== 'version' && key !== 'updatedAt',
  ) as (keyof ProfileRow)[];
  return keys.filter((key) => !isDeepStrictEqual(before[key], after[key]));
}

function toOwnProfile(row: ProfileRow): OwnProfile {
  const { tenantId, ...profile } = row;
  const doubts = [
    ...(row.rfc ? doubtsAboutRfc(row.rfc) : []),
    ...(row.cluni ? doubtsAboutCluni(row.cluni, row.rfc) : []),
  ];
  return { ...profile, id: tenantId, doubts } as OwnProfile;
}
