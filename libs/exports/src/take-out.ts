import { randomUUID } from 'node:crypto';
import { recordAudit, type AuditAction } from '@puente/audit';
import type { PersonActor, Tx } from '@puente/database';
import { canTransition, DomainError, isUuid, notFound } from '@puente/kernel';
import {
  EXPORT_LIMITS,
  EXPORT_STATES,
  exportCode,
  exportState,
  faultOfTaking,
  filterCodes,
  type ExportFilters,
  type ExportKind,
} from './core';
import {
  countRowsTaken,
  findExport,
  insertExport,
  lockExportsOf,
  useApproval,
  type ExportRow,
} from './export.repository';

/** What is taken out: which list, how narrowed, of how many rows. */
export interface TakenList {
  readonly kind: ExportKind;
  readonly filters: ExportFilters;
  readonly rows: number;
}

/** What stands in every row of a file: a code that the log resolves, and when it was made. No name of a person. */
export interface ExportMark {
  readonly id: string;
  readonly code: string;
  readonly at: Date;
}

/**
 * Puts a file on record in the transaction in which its rows are; every file of a list goes through here or through an
 * approval. Refuses what one person alone may not take out (`export-needs-approval`, `export-limit`).
 */
export async function takeOut(tx: Tx, person: PersonActor, list: TakenList, now: Date): Promise<ExportMark> {
  await lockExportsOf(tx, person);
  const taken = await countRowsTaken(tx, person, new Date(now.getTime() - EXPORT_LIMITS.dayMs));
  const fault = faultOfTaking(list.rows, taken, list.kind !== 'trail');
  if (fault) throw tooMuch(fault, list.rows, taken);
  const { tenantId, personId: requestedBy } = person;
  const id = randomUUID();
  await insertExport(tx, {
    ...{ tenantId, id, kind: list.kind, filters: list.filters, rowCount: list.rows },
    ...{ status: 'made', purpose: null, requestedBy, requestedAt: now, madeAt: now },
  });
  await recordExport(tx, person, 'export.made', id, list);
  return markOf(id, now);
}

/** The same for a file that a second person approved: once, within a day, and not for more rows than were approved. */
export async function takeApproved(
  tx: Tx,
  person: PersonActor,
  id: string,
  rows: number,
  now: Date,
): Promise<ExportMark> {
  const row = await findApproved(tx, person, id, now);
  if (rows > row.rowCount) throw new DomainError('conflict', 'export-grew', { approved: row.rowCount });
  if (!(await useApproval(tx, { tenantId: person.tenantId, id }, now))) throw used();
  await recordExport(tx, person, 'export.made', id, { kind: row.kind, filters: row.filters, rows });
  return markOf(id, now);
}

/** One's own file that may be taken out now; somebody else's is not there. */
export async function findApproved(tx: Tx, person: PersonActor, id: string, now: Date): Promise<ExportRow> {
  const row = isUuid(id) ? await findExport(tx, person.tenantId, id) : null;
  if (!row || row.requestedBy !== person.personId) throw notFound();
  const state = exportState(row, now);
  if (canTransition(EXPORT_STATES, state, 'made')) return row;
  throw state === 'made' ? used() : new DomainError('conflict', 'export-not-approved');
}

/** In the organisation's own chain: the kind, how many rows, and the filters as codes. */
export async function recordExport(
  tx: Tx,
  person: PersonActor,
  action: AuditAction,
  id: string,
  { kind, filters, rows }: TakenList,
): Promise<void> {
  await recordAudit(tx, person, {
    tenantId: person.tenantId,
    action,
    subjectType: 'export',
    subjectId: id,
    detail: { kind, rows, filters: filterCodes(filters) },
  });
}

const markOf = (id: string, at: Date): ExportMark => ({ id, code: exportCode(id), at });
const used = (): DomainError => new DomainError('conflict', 'export-used');

function tooMuch(code: 'export-needs-approval' | 'export-limit', rows: number, taken: number): DomainError {
  const { rowsAlone, rowsADay } = EXPORT_LIMITS;
  return new DomainError('conflict', code, { rows, taken, rowsAlone, rowsADay });
}
