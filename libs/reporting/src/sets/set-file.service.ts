import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { DocumentStore } from '@puente/documents';
import { Clock, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { zip, type ZipEntry } from '@puente/rendering';
import { Vault } from '@puente/vault';
import { fileNames } from '../core';
import { beginSet, ownSet, recordSet, wrongState } from './report-set';
import { itemsOfSet, reopenSet, type ReportSetRow, type SetItemRow } from './report-set.repository';
import { keyOfItem } from './sealed-item';

/** A file as it is handed out: its name says nothing of whose it is or what it is about. */
export interface SetFile {
  readonly name: string;
  readonly format: SetItemRow['format'];
  readonly content: Buffer;
}

interface OpenedItem {
  readonly item: SetItemRow;
  readonly name: string;
  readonly key: Buffer;
}

/** Files of a set, until it expires: taken one by one or together, and one that failed asked for again. */
@Injectable()
export class SetFileService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DocumentStore) private readonly store: DocumentStore,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The files that are done, as one archive; `report-set-state` while they are being made, or when none is done. */
  async takeAll(actor: Actor, id: string): Promise<Buffer> {
    const person = requirePermission(actor, 'impact-report:read');
    const opened = await this.database.asActor(actor, async (tx) => {
      const set = await this.own(tx, person, id);
      if (set.state === 'open' || set.done === 0) throw wrongState();
      await recordSet(tx, person, id, 'report-set.taken');
      return this.opened(tx, set);
    });
    const entries: ZipEntry[] = [];
    for (const each of opened) entries.push({ name: each.name, content: await this.read(each) });
    return zip(entries);
  }

  /** One file that is done, whether or not others are still made. */
  async take(actor: Actor, id: string, itemId: string): Promise<SetFile> {
    const person = requirePermission(actor, 'impact-report:read');
    const found = await this.database.asActor(actor, async (tx) => {
      const set = await this.own(tx, person, id);
      const opened = (await this.opened(tx, set)).find(({ item }) => item.id === itemId);
      if (!opened) throw notFound();
      await recordSet(tx, person, id, 'report-set.file-taken');
      return opened;
    });
    return { name: found.name, format: found.item.format, content: await this.read(found) };
  }

  /** Makes one file again that failed, once the others are through. */
  async retry(actor: Actor, id: string, itemId: string): Promise<void> {
    const person = requirePermission(actor, 'impact-report:write');
    await this.database.asActor(actor, async (tx) => {
      const set = await this.own(tx, person, id, true);
      const item = (await itemsOfSet(tx, set)).find((each) => each.id === itemId);
      if (!item) throw notFound();
      if (set.state !== 'ended' || item.state !== 'failed') throw wrongState();
      await reopenSet(tx, set, itemId);
      await beginSet(tx, person, id, 'report-set.retried');
    });
  }

  private own(tx: Tx, person: PersonActor, id: string, isHeld = false): Promise<ReportSetRow> {
    return ownSet(tx, person, id, { now: this.clock.now(), isHeld });
  }

  private async opened(tx: Tx, set: ReportSetRow): Promise<OpenedItem[]> {
    const items = await itemsOfSet(tx, set);
    const [names, cipher] = [fileNames(items), await this.vault.cipherOf(tx, set.tenantId)];
    return items.flatMap((item, at) =>
      item.state === 'done' ? [{ item, name: names[at]!, key: keyOfItem(cipher, item) }] : [],
    );
  }

  private read({ item, key }: OpenedItem): Promise<Buffer> {
    return this.store.open(item.fileId!, key);
  }
}
