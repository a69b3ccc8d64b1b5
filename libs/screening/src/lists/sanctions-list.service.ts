import { createHash, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { findPortfolioKeeper, recordAudit } from '@puente/audit';
import { Database, type Actor, type Tx } from '@puente/database';
import { addToOutbox } from '@puente/jobs';
import { Clock, dayInMexico, DomainError, invalid } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { readSanctions, type SanctionsEntry, type SanctionsList } from '../core';
import { refusedList } from './refused-list';
import type { SanctionsListInput, SanctionsListTaken, SanctionsListView } from './sanctions-list';
import { insertList, listLists, lockLists, replaceEntries } from './sanctions-list.repository';

/** Lists of sanctioned parties, from files: the last one taken in is the one that names are compared with. */
@Injectable()
export class SanctionsListService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** All lists, the one in use first. */
  async list(actor: Actor): Promise<SanctionsListView[]> {
    const { tenantId } = requirePermission(actor, 'screening:read');
    return this.database.asActor(actor, (tx) => listLists(tx, tenantId));
  }

  /**
   * Takes a list in, all or nothing, and has every nonprofit's name compared with it. The same files a second time change
   * nothing; a list of an earlier day than the one in use is refused, and so is a file that cannot be read.
   */
  async take(actor: Actor, input: SanctionsListInput): Promise<SanctionsListTaken> {
    if (actor.kind === 'person') requirePermission(actor, 'screening:import');
    if (input.publishedOn > dayInMexico(this.clock.now())) {
      throw invalid([{ field: 'publishedOn', code: 'day-in-future' }]);
    }
    const read = readSanctions(input);
    if ('fault' in read) throw refusedList(read.fault);
    return this.database.asActor(actor, async (tx) => {
      await lockLists(tx);
      const tenantId = await keeperOf(tx, actor);
      const [inUse] = await listLists(tx, tenantId);
      const list = this.listOf(input, read);
      if (inUse && isSame(inUse, list)) return { ...inUse, added: false };
      if (inUse && list.publishedOn < inUse.publishedOn) {
        throw new DomainError('conflict', 'list-older', { day: inUse.publishedOn });
      }
      await this.store(tx, actor, tenantId, { list, entries: read.entries });
      return { ...list, added: true };
    });
  }

  private listOf(input: SanctionsListInput, read: SanctionsList): SanctionsListView {
    const { aliases, places, strays, entries } = read;
    return {
      ...{
        id: randomUUID(),
        publishedOn: input.publishedOn,
        entries: entries.length,
        aliases,
        places,
        strays,
      },
      sdnSha256: sha256Of(input.sdn),
      altSha256: input.alt && sha256Of(input.alt),
      addSha256: input.add && sha256Of(input.add),
      importedAt: this.clock.now(),
    };
  }

  private async store(
    tx: Tx,
    actor: Actor,
    tenantId: string,
    { list, entries }: { list: SanctionsListView; entries: readonly SanctionsEntry[] },
  ): Promise<void> {
    await insertList(tx, { ...list, tenantId, importedBy: actor.kind === 'person' ? actor.personId : null });
    const hashed = entries.map((entry) => ({ ...entry, sha256: sha256Of(JSON.stringify(textOf(entry))) }));
    await replaceEntries(tx, tenantId, hashed);
    const data = { runId: randomUUID(), nonprofitId: null };
    await addToOutbox(tx, { name: 'screening.run', data, tenantId });
    await recordAudit(tx, actor, {
      ...{ tenantId, action: 'sanctions.imported', subjectType: 'sanctions-list', subjectId: list.id },
      detail: { rows: list.entries },
    });
  }
}

/** Whose record it is: the person's HIP; for the command line the first. */
async function keeperOf(tx: Tx, actor: Actor): Promise<string> {
  if (actor.kind === 'person') return actor.tenantId;
  const keeper = await findPortfolioKeeper(tx);
  if (keeper === null) throw new DomainError('conflict', 'no-hip-yet');
  return keeper;
}

const sha256Of = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** All that is shown beside a name; aliases and places in whatever order their rows stand. */
const textOf = ({ name, kind, programme, remarks, aliases, places }: SanctionsEntry) => [
  ...[name, kind, programme, remarks],
  [...aliases].sort(),
  [...places].sort(),
];

const isSame = (one: SanctionsListView, other: SanctionsListView): boolean =>
  one.sdnSha256 === other.sdnSha256 &&
  one.altSha256 === other.altSha256 &&
  one.addSha256 === other.addSha256 &&
  one.publishedOn === other.publishedOn;
