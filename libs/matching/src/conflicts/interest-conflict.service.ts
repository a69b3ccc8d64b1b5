import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit, type AuditAction } from '@puente/audit';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, dayInMexico, DomainError, invalid, notFound } from '@puente/kernel';
import { looksLikePlace } from '@puente/organizations/core';
import { requirePermission } from '@puente/permissions';
import { Circles, type Circle } from '../circle';
import {
  CONFLICT_LIMITS,
  conflictFaults,
  conflictStanding,
  type ConflictEnd,
  type ConflictInput,
  type ConflictStanding,
  type NonprofitFacts,
} from '../core';
import { cardOf, type NonprofitCard } from '../nonprofit-card';
import { factsOfEntry } from '../shortlists/entry-sight';
import { Sightings } from '../sightings';
import type { ConflictFilter, InterestConflictView } from './interest-conflict';
import {
  endConflict,
  insertConflict,
  listConflicts,
  lockConflictsOf,
  type ConflictRow,
} from './interest-conflict.repository';

/** Conflicts of interest that a funder or HIP declares for the whole organisation; the nonprofit is told of none. */
@Injectable()
export class InterestConflictService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  /** The organisation's own, the latest first, each with whom it shows its reader today. */
  async list(actor: Actor, { standing, kind }: ConflictFilter = {}): Promise<InterestConflictView[]> {
    const person = requirePermission(actor, 'conflict:read');
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const rows = (await listConflicts(tx, person.tenantId)).filter(
        (row) => (!kind || row.kind === kind) && (!standing || this.standingOf(row) === standing),
      );
      const known = rows.map((row) => ({ row, facts: factsOfEntry(circle, row, this.clock.now()) }));
      const seen = known.flatMap(({ facts }) => facts ?? []);
      await this.sightings.recordIn(tx, person, circle, seen, 'list');
      return known.map(({ row, facts }) => this.toView(circle, row, facts));
    });
  }

  /** Whom a form is about, by the handle that the actor's lists show. */
  async cardOf(actor: Actor, handle: string): Promise<NonprofitCard> {
    const person = requirePermission(actor, 'conflict:declare');
    const circle = await this.circles.of(person);
    const facts = circle.find(handle);
    await this.sightings.record(person, circle, [facts], 'list');
    return cardOf(circle, facts);
  }

  /** Declares one with somebody whom the actor's lists show; `conflict-declared` where another is not over. */
  async declare(actor: Actor, handle: string, input: ConflictInput): Promise<string> {
    const person = requirePermission(actor, 'conflict:declare');
    const circle = await this.circles.of(person);
    const facts = circle.find(handle);
    const now = this.clock.now();
    const faults = conflictFaults(input, dayInMexico(now), looksLikePlace(input.note));
    if (faults.length > 0) throw invalid(faults);
    const id = randomUUID();
    await this.database.asActor(actor, async (tx) => {
      await lockConflictsOf(tx, person.tenantId);
      this.requireNew(circle, facts, await listConflicts(tx, person.tenantId));
      const { tenantId, personId: declaredBy } = person;
      const { kind, since, until } = input;
      const about = { tenantId, id, nonprofitId: facts.id, byName: facts.name !== '' };
      const note = input.note.trim() || null;
      await insertConflict(tx, { ...about, kind, since, until, note, declaredBy, declaredAt: now });
      await record(tx, person, id, 'conflict.declared', { tie: kind });
    });
    return id;
  }

  /** Ends one before its day, once. */
  async end(actor: Actor, id: string, reason: ConflictEnd): Promise<void> {
    const person = requirePermission(actor, 'conflict:declare');
    const { tenantId, personId: endedBy } = person;
    await this.database.asActor(actor, async (tx) => {
      await lockConflictsOf(tx, tenantId);
      const row = (await listConflicts(tx, tenantId)).find((each) => each.id === id);
      if (!row) throw notFound();
      if (this.standingOf(row) === 'over') throw new DomainError('conflict', 'conflict-ended');
      await endConflict(tx, { tenantId, id }, { endedAt: this.clock.now(), endedBy, endReason: reason });
      await record(tx, person, id, 'conflict.ended', { reason });
    });
  }

  /** A declaration that shows nobody must not tell whom it is about, so it refuses no other. */
  private requireNew(circle: Circle, { id }: NonprofitFacts, rows: readonly ConflictRow[]): void {
    const open = rows.filter((row) => this.standingOf(row) !== 'over');
    if (open.some((row) => factsOfEntry(circle, row, this.clock.now())?.id === id)) {
      throw new DomainError('conflict', 'conflict-declared');
    }
    if (open.length >= CONFLICT_LIMITS.open) throw new DomainError('conflict', 'conflicts-full');
  }

  private standingOf({ since, until, endedAt }: ConflictRow): ConflictStanding {
    const days = { since, until, isEnded: endedAt !== null };
    return conflictStanding(days, dayInMexico(this.clock.now()));
  }

  private toView(circle: Circle, row: ConflictRow, facts: NonprofitFacts | null): InterestConflictView {
    const { id, kind, since, until, note, declaredBy, addedAt, endedAt, endedBy, endReason } = row;
    return {
      ...{ id, kind, since, until, note, declaredBy, declaredAt: addedAt, standing: this.standingOf(row) },
      card: facts && cardOf(circle, facts),
      ended: endedAt && endReason && { at: endedAt, by: endedBy, reason: endReason },
    };
  }
}

/** In the organisation's own chain alone: the nonprofit is not told. Codes, never a note. */
async function record(
  tx: Tx,
  person: PersonActor,
  subjectId: string,
  action: AuditAction,
  detail: Readonly<Record<string, string>>,
): Promise<void> {
  const subject = { subjectType: 'interest-conflict', subjectId };
  await recordAudit(tx, person, { tenantId: person.tenantId, action, ...subject, detail });
}
