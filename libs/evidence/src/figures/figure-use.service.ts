import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '@puente/audit';
import { Database, type Actor, type Tx } from '@puente/database';
import { Clock, DomainError, isUuid, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import {
  countedRows,
  listImports,
  lockFigures,
  retireImports,
  reviveImports,
  type StoredImport,
} from './figure-import.repository';
import { clashesOf, inUseOf, isInUse, rootOf } from './figure-set';

/** Which imports are in use. Nothing is deleted, so every step can be taken back. */
@Injectable()
export class FigureUseService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Takes an import out of use, with the rows that were added to it. A second time changes nothing. */
  async takeOut(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, async (tx, tenantId, { own, all }) => {
      if (!isInUse(own)) return null;
      const ids = all.filter((each) => each.id === id || each.addsTo === id).map((each) => each.id);
      await retireImports(tx, tenantId, ids, { at: this.clock.now(), by: null });
      return 'figures.taken-out';
    });
  }

  /**
   * Puts an import in use again, with the rows that went out with it; what counts the same days goes out of use in its
   * place. Added rows come back only to an import in use where nothing counts their days.
   */
  async useAgain(actor: Actor, id: string): Promise<void> {
    await this.change(actor, id, async (tx, tenantId, { own, all }) => {
      if (isInUse(own)) return null;
      const back = all.filter((each) => each.id === id || (each.addsTo === id && wentWith(each, own)));
      const others = inUseOf(all, own.publisher);
      if (own.addsTo && !others.some((each) => each.id === own.addsTo)) {
        throw new DomainError('conflict', 'figures-root-out');
      }
      const ids = back.map((each) => each.id);
      const counted = await countedRows(tx, tenantId, [...ids, ...others.map((each) => each.id)]);
      const rows = counted.filter(({ importId }) => ids.includes(importId));
      const clashes = clashesOf({ rows, root: rootOf(own) }, others, counted);
      if (own.addsTo && clashes.length > 0) {
        const { title, rows: count } = clashes[0]!;
        throw new DomainError('conflict', 'figures-counted-twice', { count, title });
      }
      const roots = new Set(clashes.map((clash) => rootOf(others.find((each) => each.id === clash.id)!)));
      const gone = others.filter((each) => roots.has(rootOf(each))).map((each) => each.id);
      await retireImports(tx, tenantId, gone, { at: this.clock.now(), by: id });
      await reviveImports(tx, tenantId, ids);
      return 'figures.used-again';
    });
  }

  /** `change` answers what it did, or null when there was nothing to do. */
  private async change(
    actor: Actor,
    id: string,
    change: (
      tx: Tx,
      tenantId: string,
      imports: { readonly own: StoredImport; readonly all: readonly StoredImport[] },
    ) => Promise<'figures.taken-out' | 'figures.used-again' | null>,
  ): Promise<void> {
    const { tenantId } = requirePermission(actor, 'evidence:import');
    if (!isUuid(id)) throw notFound();
    await this.database.asActor(actor, async (tx) => {
      await lockFigures(tx);
      const all = await listImports(tx, tenantId);
      const own = all.find((each) => each.id === id);
      if (!own) throw notFound();
      const action = await change(tx, tenantId, { own, all });
      const subject = { subjectType: 'figure-import', subjectId: id };
      if (action) await recordAudit(tx, actor, { tenantId, action, ...subject });
    });
  }
}

const wentWith = (one: StoredImport, other: StoredImport): boolean =>
  one.replacedAt?.getTime() === other.replacedAt?.getTime();
