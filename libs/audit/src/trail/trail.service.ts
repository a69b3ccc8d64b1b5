import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { isUuid, notFound, parseDateOnly } from '@puente/kernel';
import { holds, requirePermission } from '@puente/permissions';
import { ACTIONS, auditActions } from '../core';
import { recordAudit } from '../record-audit';
import type { Colleague, TrailFilter, TrailPage, ViewsRow } from './trail';
import {
  countTrail,
  findColleagues,
  findNames,
  findOrganizationName,
  findTrail,
  findViews,
} from './trail.repository';

const PAGE_SIZE = 50;
/** A file holds this many rows at most; older ones by day. */
const FILE_ROWS = 5_000;
const NO_DAY = '1970-01-01';
const NOBODY = '00000000-0000-0000-0000-000000000000';
/** How far back a nonprofit is shown who looked at it. */
export const VIEWS_DAYS = 90;

/** The log as its readers may see it: one's own organisation's; HIP's administrators and auditors any. */
@Injectable()
export class TrailService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** One page, newest first. Whoever reads another organisation's trail stands in it. */
  list(actor: Actor, filter: TrailFilter, page = 1, pageSize = PAGE_SIZE): Promise<TrailPage> {
    return this.read(actor, filter, { page, pageSize, action: 'trail.read' });
  }

  /**
   * The newest rows for a file; recorded in the trail itself, also one's own. `takeOut` puts the file on record in the same
   * transaction, or refuses it.
   */
  file(actor: Actor, filter: TrailFilter, takeOut: TakeOut): Promise<TrailPage> {
    return this.read(actor, filter, { page: 1, pageSize: FILE_ROWS, action: 'trail.exported', takeOut });
  }

  /** Whom the trail can be filtered by. */
  async colleagues(actor: Actor): Promise<Colleague[]> {
    requirePermission(actor, 'audit:read-own');
    return this.database.asActor(actor, findColleagues);
  }

  /** Who of other organisations looked at one's own, by day. */
  async views(actor: Actor): Promise<ViewsRow[]> {
    const { tenantId } = requirePermission(actor, 'views:read-own');
    const seen = auditActions.filter((code) => ACTIONS[code].kind === 'read');
    return this.database.asActor(actor, (tx) => findViews(tx, tenantId, seen, VIEWS_DAYS));
  }

  private async read(actor: Actor, filter: TrailFilter, how: Reading): Promise<TrailPage> {
    const person = requirePermission(actor, 'audit:read-own');
    const tenantId = whoseTrail(person, filter.organization);
    const sound = soundFilter(filter);
    return this.database.asActor(actor, async (tx) => {
      const name = await findOrganizationName(tx, tenantId);
      if (name === null) throw notFound();
      const found = await pageOf(tx, tenantId, sound, how);
      const own = tenantId === person.tenantId;
      if (!own || how.takeOut) await recordReading(tx, person, tenantId, found, how);
      await how.takeOut?.(tx, person, found.rows.length);
      const names = await namesIn(tx, found.rows);
      return { ...found, names, tenantId, organization: own ? null : name };
    });
  }
}

type TakeOut = (tx: Tx, person: PersonActor, rows: number) => Promise<void>;

interface Reading {
  readonly page: number;
  readonly pageSize: number;
  readonly action: 'trail.read' | 'trail.exported';
  readonly takeOut?: TakeOut;
}

/** Names behind the ids that stand in subjects and details. */
async function namesIn(tx: Tx, rows: TrailPage['rows']): Promise<TrailPage['names']> {
  const ids = rows
    .flatMap(({ subjectId, detail }) => [subjectId, ...Object.values(detail)])
    .filter((each) => typeof each === 'string' && isUuid(each));
  const found = await findNames(tx, [...new Set(ids as string[])]);
  return Object.fromEntries(found.map(({ id, name }) => [id, name]));
}

type FoundRows = Pick<TrailPage, 'rows' | 'count' | 'page' | 'pageSize'>;

/** Somebody else's trail is not there for those who may not read any. */
function whoseTrail(person: PersonActor, asked: string | undefined): string {
  if (asked === undefined || asked === person.tenantId) return person.tenantId;
  if (!holds(person, 'audit:read-any') || !isUuid(asked)) throw notFound();
  return asked;
}

/** What cannot be an id or a day finds nothing rather than everything. */
function soundFilter({ action, person, day }: TrailFilter): TrailFilter {
  return {
    ...(action ? { action } : {}),
    ...(person ? { person: isUuid(person) ? person : NOBODY } : {}),
    ...(day ? { day: parseDateOnly(day) ?? NO_DAY } : {}),
  };
}

async function pageOf(tx: Tx, tenantId: string, filter: TrailFilter, how: Reading): Promise<FoundRows> {
  const { pageSize } = how;
  const count = await countTrail(tx, tenantId, filter);
  const page = Math.min(Math.max(1, how.page), Math.max(1, Math.ceil(count / pageSize)));
  const rows = await findTrail(tx, tenantId, filter, { limit: pageSize, offset: (page - 1) * pageSize });
  return { rows, count, page, pageSize };
}

async function recordReading(
  tx: Tx,
  actor: PersonActor,
  tenantId: string,
  { rows }: FoundRows,
  { action }: Reading,
): Promise<void> {
  const detail = { rows: rows.length };
  await recordAudit(tx, actor, { tenantId, action, subjectType: 'trail', subjectId: null, detail });
}
