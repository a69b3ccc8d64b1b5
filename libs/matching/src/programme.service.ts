import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudits, type AuditAction } from '@puente/audit';
import { requirePermission } from '@puente/permissions';
import { Database, type Actor, type Tx } from '@puente/database';
import { Clock, isUuid, dayInMexico, invalid, notFound, staleVersion, type DateOnly } from '@puente/kernel';
import { parseProgramme, type ProgrammeFacts } from './core';
import type { ProgrammeStatus, ProgrammeView } from './programme';
import {
  findProgramme,
  insertProgramme,
  listProgrammes,
  updateProgramme,
  type ProgrammeRow,
} from './programme.repository';

/** A funder's programmes: made, changed and read by its own people only. */
@Injectable()
export class ProgrammeService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<ProgrammeView[]> {
    const { tenantId, programmes } = requirePermission(actor, 'programme:read');
    const rows = await this.database.asActor(actor, (tx) => listProgrammes(tx, tenantId, programmes));
    return rows.map((row) => toProgrammeView(row, this.today()));
  }

  async get(actor: Actor, id: string): Promise<ProgrammeView> {
    const { tenantId } = requirePermission(actor, 'programme:read', { programmeId: id });
    return this.database.asActor(actor, (tx) => this.load(tx, tenantId, id));
  }

  /** Makes a programme from input of the contract's form; refuses with every field at fault. */
  async create(actor: Actor, input: object, status: ProgrammeStatus): Promise<ProgrammeView> {
    const { tenantId } = requirePermission(actor, 'programme:create');
    const id = randomUUID();
    const facts = this.check(input);
    return this.database.asActor(actor, async (tx) => {
      await insertProgramme(tx, tenantId, id, status, facts);
      await record(tx, actor, { tenantId, id, version: 1 }, [
        'programme.created',
        ...becoming('draft', status),
      ]);
      return this.load(tx, tenantId, id);
    });
  }

  /** Changes a programme if nobody else did since `seenVersion`; otherwise refuses with `stale-version`. */
  async update(
    actor: Actor,
    id: string,
    seenVersion: number,
    input: object,
    status: ProgrammeStatus,
  ): Promise<ProgrammeView> {
    const { tenantId } = requirePermission(actor, 'programme:edit', { programmeId: id });
    const facts = this.check(input);
    return this.database.asActor(actor, async (tx) => {
      const before = await this.load(tx, tenantId, id);
      if (!(await updateProgramme(tx, { tenantId, id, seenVersion }, status, facts))) throw staleVersion();
      const actions = ['programme.changed', ...becoming(before.status, status)] as const;
      await record(tx, actor, { tenantId, id, version: seenVersion + 1 }, actions);
      return this.load(tx, tenantId, id);
    });
  }

  private async load(tx: Tx, tenantId: string, id: string): Promise<ProgrammeView> {
    const row = isUuid(id) ? await findProgramme(tx, tenantId, id) : null;
    if (!row) throw notFound();
    return toProgrammeView(row, this.today());
  }

  private check(input: object): object {
    const parsed = parseProgramme({ ...input, id: 'new', funder: 'new', today: this.today() });
    const errors = [...(parsed.errors ?? [])];
    if (!hasTitle(input)) errors.push({ field: 'title.es', code: 'required' });
    if (!parsed.programme || errors.length > 0) throw invalid(errors);
    return storedFacts(parsed.programme);
  }

  private today(): DateOnly {
    return dayInMexico(this.clock.now());
  }
}

/** What a new status means besides the change itself. */
function becoming(before: ProgrammeStatus, after: ProgrammeStatus): AuditAction[] {
  if (before === after || after === 'draft') return [];
  return [after === 'published' ? 'programme.published' : 'programme.closed'];
}

async function record(
  tx: Tx,
  actor: Actor,
  { tenantId, id, version }: { readonly tenantId: string; readonly id: string; readonly version: number },
  actions: readonly AuditAction[],
): Promise<void> {
  const subject = { tenantId, subjectType: 'programme', subjectId: id, detail: { version } };
  await recordAudits(
    tx,
    actor,
    actions.map((action) => ({ ...subject, action })),
  );
}

function hasTitle(input: object): boolean {
  const { title } = input as { title?: { es?: unknown } | null };
  return typeof title?.es === 'string' && title.es.trim() !== '';
}

/** What is kept of a checked programme: its own words and choices, without what the house adds at reading. */
function storedFacts({ id: _id, funder: _funder, today: _today, award, ...facts }: ProgrammeFacts): object {
  const { minMxn: _minMxn, maxMxn: _maxMxn, ...ownAward } = award;
  return { ...facts, award: ownAward };
}

/** The stored facts with the house's id, funder and day. */
export function toProgrammeView(row: ProgrammeRow, today: DateOnly): ProgrammeView {
  const facts = factsOf({ ...row.facts, id: row.id, funder: row.funder, today });
  return { id: row.id, version: row.version, status: row.status, facts, updatedAt: row.updatedAt };
}

/** Facts that were checked when they were stored; what no longer passes is a fault of the house. */
export function factsOf(input: object): ProgrammeFacts {
  const { programme, errors } = parseProgramme(input);
  if (!programme) {
    throw new Error(`A stored programme is refused: ${errors.map((each) => each.field).join(', ')}.`);
  }
  return programme;
}
