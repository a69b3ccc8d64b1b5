import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { DocumentStore } from '@puente/documents';
import { addToOutbox } from '@puente/jobs';
import { Clock, DomainError, invalid, isUuid, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { zip, type ZipEntry } from '@puente/rendering';
import { Vault } from '@puente/vault';
import {
  fileNames,
  isSetExpired,
  itemsOf,
  SET_LIMITS,
  setExpiresAt,
  setFaults,
  type SetInput,
} from '../core';
import {
  closeSet,
  countApproved,
  findSet,
  insertItems,
  insertSet,
  itemsOfSet,
  listSets,
  lockSet,
  reopenSet,
  type ReportSetRow,
  type SetItemRow,
} from './report-set.repository';
import { keyOfItem } from './sealed-item';

/** A set as its organisation sees it. */
export interface ReportSetView extends ReportSetRow {
  readonly expiresAt: Date;
}

interface OpenedItem {
  readonly item: SetItemRow;
  readonly key: Buffer;
}

/** Approved impact reports as files, many at once: asked for, made in the background, taken as one archive within a week. */
@Injectable()
export class ReportSetService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DocumentStore) private readonly store: DocumentStore,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Those that have not expired, the latest first. */
  async list(actor: Actor): Promise<ReportSetView[]> {
    const { tenantId } = requirePermission(actor, 'impact-report:read');
    const rows = await this.database.asActor(actor, (tx) => listSets(tx, tenantId, this.oldest()));
    return rows.map(viewOf);
  }

  /** A set and its files. */
  async get(
    actor: Actor,
    id: string,
  ): Promise<{ readonly set: ReportSetView; readonly items: readonly SetItemRow[] }> {
    const person = requirePermission(actor, 'impact-report:read');
    return this.database.asActor(actor, async (tx) => {
      const set = await this.own(tx, person, id);
      return { set: viewOf(set), items: await itemsOfSet(tx, set) };
    });
  }

  /** Has approved reports of the own organisation made; the id of the set. */
  async ask(actor: Actor, input: SetInput): Promise<string> {
    const person = requirePermission(actor, 'impact-report:write');
    const faults = setFaults(input);
    if (faults.length > 0) throw invalid(faults);
    const { tenantId, personId: askedBy } = person;
    const set = { tenantId, id: randomUUID(), askedBy, askedAt: this.clock.now() };
    await this.database.asActor(actor, async (tx) => {
      await requireApproved(tx, tenantId, input.reports);
      await insertSet(tx, set);
      if ((await listSets(tx, tenantId, this.oldest())).length > SET_LIMITS.sets) {
        throw new DomainError('conflict', 'report-set-limit', { most: SET_LIMITS.sets });
      }
      await insertItems(tx, set, itemsOf(input));
      await this.begin(tx, person, set.id, 'report-set.asked');
    });
    return set.id;
  }

  /** Stops a set: the files that are being made are finished, no more are begun. What is done stays. */
  async cancel(actor: Actor, id: string): Promise<void> {
    const person = requirePermission(actor, 'impact-report:write');
    await this.database.asActor(actor, async (tx) => {
      const set = await this.own(tx, person, id, true);
      if (set.state !== 'open') throw wrongState();
      await closeSet(tx, set, 'cancelled', this.clock.now());
      await record(tx, person, id, 'report-set.cancelled');
    });
  }

  /** Makes what failed or was not begun before a set was cancelled, and nothing twice. */
  async retry(actor: Actor, id: string): Promise<void> {
    const person = requirePermission(actor, 'impact-report:write');
    await this.database.asActor(actor, async (tx) => {
      const set = await this.own(tx, person, id, true);
      if (set.state === 'open' || set.done === set.files) throw wrongState();
      await reopenSet(tx, set);
      await this.begin(tx, person, id, 'report-set.retried');
    });
  }

  /** The files that are done, as one archive; `report-set-state` while they are being made, or when none is done. */
  async take(actor: Actor, id: string): Promise<Buffer> {
    const person = requirePermission(actor, 'impact-report:read');
    const { items, opened } = await this.database.asActor(actor, async (tx) => {
      const set = await this.own(tx, person, id);
      if (set.state === 'open' || set.done === 0) throw wrongState();
      const found = await itemsOfSet(tx, set);
      const cipher = await this.vault.cipherOf(tx, set.tenantId);
      const done = found.filter(({ state }) => state === 'done');
      await record(tx, person, id, 'report-set.taken');
      return { items: found, opened: done.map((item) => ({ item, key: keyOfItem(cipher, item) })) };
    });
    return zip(await this.entries(items, opened));
  }

  private async entries(items: readonly SetItemRow[], opened: readonly OpenedItem[]): Promise<ZipEntry[]> {
    const names = fileNames(items);
    const entries: ZipEntry[] = [];
    for (const { item, key } of opened) {
      entries.push({ name: names[items.indexOf(item)]!, content: await this.store.open(item.fileId!, key) });
    }
    return entries;
  }

  /** An own set that has not expired; what is not there, not one's own, and over are refused alike. */
  private async own(tx: Tx, { tenantId }: PersonActor, id: string, isHeld = false): Promise<ReportSetRow> {
    const set = isUuid(id) ? await (isHeld ? lockSet : findSet)(tx, { tenantId, id }) : null;
    if (!set || isSetExpired(set.askedAt, this.clock.now())) throw notFound();
    return set;
  }

  private async begin(tx: Tx, person: PersonActor, setId: string, action: AuditAction): Promise<void> {
    const { tenantId } = person;
    await record(tx, person, setId, action);
    await addToOutbox(tx, { name: 'report-set.make', data: { tenantId, setId }, tenantId });
  }

  private oldest(): Date {
    return new Date(this.clock.now().getTime() - SET_LIMITS.keptMs);
  }
}

const viewOf = (row: ReportSetRow): ReportSetView => ({ ...row, expiresAt: setExpiresAt(row.askedAt) });
const wrongState = (): DomainError => new DomainError('conflict', 'report-set-state');

async function requireApproved(tx: Tx, tenantId: string, reports: readonly string[]): Promise<void> {
  const asked = [...new Set(reports)];
  const isKnown = asked.every(isUuid) && (await countApproved(tx, tenantId, asked)) === asked.length;
  if (!isKnown) throw invalid([{ field: 'reports', code: 'report-set-not-approved' }]);
}

async function record(tx: Tx, person: PersonActor, id: string, action: AuditAction): Promise<void> {
  const { tenantId } = person;
  await recordAudit(tx, person, { tenantId, action, subjectType: 'report-set', subjectId: id });
}
