import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type Tx } from '@puente/database';
import { canTransition, Clock, DomainError, isUuid, notFound } from '@puente/kernel';
import { addNotice } from '@puente/mail';
import { holds, requirePermission } from '@puente/permissions';
import {
  EXPORT_LIMITS,
  EXPORT_STATES,
  exportCode,
  exportState,
  readExportCode,
  type ExportPurpose,
  type ExportState,
} from './core';
import {
  countOpenRequests,
  decideExport,
  findExport,
  insertExport,
  listExports,
  lockExportsOf,
  type ExportRow,
} from './export.repository';
import { findApproved, recordExport, type TakenList } from './take-out';

const DECIDERS = ['hip-verifier', 'hip-admin', 'funder-admin'];

/** A file as people of its organisation see it: who, what and how much, never which nonprofits. */
export interface ExportView extends Omit<ExportRow, 'status'> {
  readonly code: string;
  readonly state: ExportState;
}

/** The files that people took out, and requests for those that need a second person. */
@Injectable()
export class ExportService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** One's own files; with `export:oversee` those of the whole organisation. With a mark only those that bear it. */
  async list(actor: Actor, mark = ''): Promise<ExportView[]> {
    const person = requirePermission(actor, 'export:read');
    const code = readExportCode(mark);
    if (mark.trim() !== '' && !code) return [];
    const personId = holds(person, 'export:oversee') ? null : person.personId;
    const rows = await this.database.asActor(actor, (tx) =>
      listExports(tx, person.tenantId, { personId, code }),
    );
    return rows.map((row) => this.viewOf(row));
  }

  async get(actor: Actor, id: string): Promise<ExportView> {
    const person = requirePermission(actor, 'export:read');
    const row = await this.database.asActor(actor, (tx) => load(tx, person.tenantId, id));
    if (row.requestedBy !== person.personId && !holds(person, 'export:oversee')) throw notFound();
    return this.viewOf(row);
  }

  /** Asks a second person for a list of so many rows. Gives the request's id. */
  async request(actor: Actor, list: TakenList, purpose: ExportPurpose): Promise<string> {
    const person = requirePermission(actor, 'export:make');
    const { tenantId, personId: requestedBy } = person;
    const [id, requestedAt] = [randomUUID(), this.clock.now()];
    await this.database.asActor(actor, async (tx) => {
      await lockExportsOf(tx, person);
      const since = new Date(requestedAt.getTime() - EXPORT_LIMITS.waitMs);
      if ((await countOpenRequests(tx, person, since)) >= EXPORT_LIMITS.openRequests) {
        throw new DomainError('conflict', 'export-requests-open', { most: EXPORT_LIMITS.openRequests });
      }
      await insertExport(tx, {
        ...{ tenantId, id, kind: list.kind, filters: list.filters, rowCount: list.rows },
        ...{ status: 'requested', purpose, requestedBy, requestedAt, madeAt: null },
      });
      await recordExport(tx, person, 'export.requested', id, list);
      await addNotice(tx, { tenantId, to: { roles: DECIDERS }, kind: 'approval-needed' });
    });
    return id;
  }

  /** Approves or refuses as another person. What is decided cannot change: a request is never edited. */
  async decide(actor: Actor, id: string, approve: boolean): Promise<void> {
    const person = requirePermission(actor, 'export:oversee');
    const { tenantId, personId: by } = person;
    const status = approve ? 'approved' : 'refused';
    await this.database.asActor(actor, async (tx) => {
      const row = await load(tx, tenantId, id);
      requirePermission(actor, 'export:decide', { proposedBy: row.requestedBy });
      const state = exportState(row, this.clock.now());
      if (!canTransition(EXPORT_STATES, state, status)) throw overFor(state);
      if (!(await decideExport(tx, { tenantId, id }, { status, by, at: this.clock.now() }))) {
        throw overFor('made');
      }
      const { kind, filters, rowCount: rows } = row;
      await recordExport(tx, person, approve ? 'export.approved' : 'export.refused', id, {
        ...{ kind, filters, rows },
      });
      await addNotice(tx, {
        tenantId,
        to: { personId: row.requestedBy },
        kind: 'export-decided',
        subjectId: id,
      });
    });
  }

  /** What was approved for the person who asks and can be taken out now. */
  async approved(actor: Actor, id: string): Promise<Pick<ExportRow, 'kind' | 'filters'>> {
    const person = requirePermission(actor, 'export:make');
    return this.database.asActor(actor, (tx) => findApproved(tx, person, id, this.clock.now()));
  }

  private viewOf({ status, ...row }: ExportRow): ExportView {
    const state = exportState({ status, ...row }, this.clock.now());
    return { ...row, code: exportCode(row.id), state };
  }
}

async function load(tx: Tx, tenantId: string, id: string): Promise<ExportRow> {
  const row = isUuid(id) ? await findExport(tx, tenantId, id) : null;
  if (!row) throw notFound();
  return row;
}

const overFor = (state: ExportState): DomainError =>
  new DomainError('conflict', state === 'expired' ? 'request-expired' : 'request-decided');
