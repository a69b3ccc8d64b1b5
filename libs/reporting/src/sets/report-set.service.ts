import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, invalid, type LocaleText } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { itemsOf, SET_LIMITS, setExpiresAt, setFaults, type SetInput } from '../core';
import { beginSet, ownSet, recordSet, requireApproved, wrongState } from './report-set';
import {
  closeSet,
  insertItems,
  insertSet,
  itemsOfSet,
  listSets,
  reopenSet,
  titlesOf,
  type ReportSetRow,
  type SetItemRow,
} from './report-set.repository';

/** A set as its organisation sees it. */
export interface ReportSetView extends ReportSetRow {
  readonly expiresAt: Date;
}

export interface ReportSetFiles {
  readonly set: ReportSetView;
  readonly items: readonly SetItemRow[];
  /** What the reports are called, by id. */
  readonly titles: ReadonlyMap<string, LocaleText>;
}

/** Approved impact reports as files, many at once: asked for, made in the background, stopped, asked for again. */
@Injectable()
export class ReportSetService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Those that have not expired, the latest first. */
  async list(actor: Actor): Promise<ReportSetView[]> {
    const { tenantId } = requirePermission(actor, 'impact-report:read');
    const rows = await this.database.asActor(actor, (tx) => listSets(tx, tenantId, this.oldest()));
    return rows.map(viewOf);
  }

  /** A set, its files, and what their reports are called. */
  async get(actor: Actor, id: string): Promise<ReportSetFiles> {
    const person = requirePermission(actor, 'impact-report:read');
    return this.database.asActor(actor, async (tx) => {
      const set = await this.own(tx, person, id);
      const items = await itemsOfSet(tx, set);
      const reports = items.map(({ reportId }) => reportId);
      return { set: viewOf(set), items, titles: await titlesOf(tx, set.tenantId, reports) };
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
      await beginSet(tx, person, set.id, 'report-set.asked');
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
      await recordSet(tx, person, id, 'report-set.cancelled');
    });
  }

  /** Makes what failed or was not begun before a set was cancelled, and nothing twice. */
  async retry(actor: Actor, id: string): Promise<void> {
    const person = requirePermission(actor, 'impact-report:write');
    await this.database.asActor(actor, async (tx) => {
      const set = await this.own(tx, person, id, true);
      if (set.state === 'open' || set.done === set.files) throw wrongState();
      await reopenSet(tx, set);
      await beginSet(tx, person, id, 'report-set.retried');
    });
  }

  private own(tx: Tx, person: PersonActor, id: string, isHeld = false): Promise<ReportSetRow> {
    return ownSet(tx, person, id, { now: this.clock.now(), isHeld });
  }

  private oldest(): Date {
    return new Date(this.clock.now().getTime() - SET_LIMITS.keptMs);
  }
}

const viewOf = (row: ReportSetRow): ReportSetView => ({ ...row, expiresAt: setExpiresAt(row.askedAt) });
