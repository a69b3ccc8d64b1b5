import type { Actor, SystemName, Tx } from '@puente/database';
import { insertAuditRows } from './audit-log.repository';
import { faultsOfDetail, type AuditDetail, type AuditEntry, type Sighting, type Via } from './core';

/**
 * Records what happens, in the transaction in which it happens: both are kept or neither. The row stands in the chain of
 * the organisation whose data it is. `detail` holds codes and counts only; anything else is a fault of the caller.
 */
export async function recordAudit(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  await recordAudits(tx, actor, [entry]);
}

/** The same for several rows at once, of one organisation or many. */
export async function recordAudits(tx: Tx, actor: Actor, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  for (const { action, detail } of entries) refuseTellingDetail(action, detail ?? {});
  await insertAuditRows(tx, viaOf(actor), entries);
}

/**
 * Records that somebody outside its own team saw the names or data of nonprofits: one row in the chain of each. To be
 * called before the answer leaves; `detail` may say how many were shown together or in which programme.
 */
export async function recordSightings(
  tx: Tx,
  actor: Actor,
  nonprofitIds: readonly string[],
  where: Sighting,
  detail: AuditDetail = {},
): Promise<void> {
  const own = actor.kind === 'person' ? actor.tenantId : null;
  const entries = [...new Set(nonprofitIds)]
    .filter((id) => id !== own)
    .map((id): AuditEntry => {
      return { tenantId: id, action: `seen.${where}`, subjectType: 'nonprofit', subjectId: id, detail };
    });
  await recordAudits(tx, actor, entries);
}

function refuseTellingDetail(action: string, detail: AuditDetail): void {
  const faults = faultsOfDetail(detail);
  if (faults.length > 0) {
    throw new Error(`The audit of ${action} holds more than codes and counts: ${faults.join(', ')}.`);
  }
}

const VIA: Readonly<Partial<Record<SystemName, Via>>> = {
  login: 'session',
  admission: 'session',
  importer: 'command',
  installer: 'command',
};

function viaOf(actor: Actor): Via {
  if (actor.kind === 'system') return VIA[actor.name] ?? 'job';
  return actor.scopes === null ? 'session' : 'token';
}
