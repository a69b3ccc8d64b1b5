import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, invalid, isUuid, notFound } from '@puente/kernel';
import { holds, requirePermission } from '@puente/permissions';
import { viewFaults, type ViewList } from '../core';
import { deleteView, listViews, putView, type SavedView } from './saved-view.repository';

/** How a person narrows a list, under a name; nobody else sees it. */
@Injectable()
export class SavedViewService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** One's own, of one list or of all. */
  async list(actor: Actor, list: ViewList | null): Promise<SavedView[]> {
    const person = requirePermission(actor, 'view:own');
    return this.database.asActor(actor, (tx) => listViews(tx, person, list));
  }

  /** Those that a list offers its reader; null for who keeps none. */
  async offered(actor: PersonActor, list: ViewList): Promise<SavedView[] | null> {
    return holds(actor, 'view:own') ? this.list(actor, list) : null;
  }

  /** Keeps how a list is narrowed, in place of a view of the same name. @param query from `viewQuery` */
  async save(actor: Actor, { list, name, query }: Omit<SavedView, 'id'>): Promise<string> {
    const person = requirePermission(actor, 'view:own');
    const called = name.trim();
    return this.database.asActor(actor, async (tx) => {
      const others = (await listViews(tx, person, list)).filter((each) => each.name !== called);
      const faults = viewFaults(called, query, others.length);
      if (faults.length > 0) throw invalid(faults);
      const id = await putView(tx, person, { id: randomUUID(), list, name: called, query }, this.clock.now());
      await record(tx, person, 'view.saved');
      return id;
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    const person = requirePermission(actor, 'view:own');
    await this.database.asActor(actor, async (tx) => {
      if (!isUuid(id) || !(await deleteView(tx, person, id))) throw notFound();
      await record(tx, person, 'view.removed');
    });
  }
}

async function record(tx: Tx, person: PersonActor, action: AuditAction): Promise<void> {
  const { tenantId, personId } = person;
  await recordAudit(tx, person, { tenantId, action, subjectType: 'person', subjectId: personId });
}
