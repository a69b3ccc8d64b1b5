import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, invalid, isUuid, notFound } from '@puente/kernel';
import { requirePermission } from '@puente/permissions';
import { Circles, type Circle } from '../circle';
import { SHORTLIST_LIMITS, type NonprofitFacts } from '../core';
import { cardOf, type NonprofitCard } from '../nonprofit-card';
import { ProgrammeService } from '../programme.service';
import { Sightings } from '../sightings';
import { factsOfEntry } from './entry-sight';
import type {
  ListedNonprofit,
  ShortlistHead,
  ShortlistLine,
  ShortlistNoteView,
  ShortlistView,
} from './shortlist';
import { recordShortlist } from './shortlist-room';
import {
  changeShortlist,
  findEntry,
  findShortlist,
  insertShortlist,
  listEntries,
  listNotes,
  listShortlists,
  lockShortlist,
  type EntryRow,
  type NoteRow,
} from './shortlist.repository';

interface Read {
  readonly head: ShortlistHead;
  readonly entries: readonly EntryRow[];
  readonly notes: readonly NoteRow[];
}

export interface ShortlistSettings {
  readonly name?: string | undefined;
  readonly isArchived?: boolean | undefined;
}

/** Lists of nonprofits that a team thinks about for a programme, shared by all of it who work on that programme. */
@Injectable()
export class ShortlistService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(Sightings) private readonly sightings: Sightings,
  ) {}

  /** Those of a programme, or of all that the reader works on; what is put away comes last. */
  async list(actor: Actor, programmeId: string | null = null): Promise<ShortlistHead[]> {
    const { tenantId } = requirePermission(actor, 'shortlist:read', programmeId ? { programmeId } : {});
    if (programmeId !== null) await this.programmes.get(actor, programmeId);
    return this.database.asActor(actor, (tx) => listShortlists(tx, tenantId, programmeId));
  }

  /** A list with its lines as the reader may see them today; whose names are shown learn that they were seen. */
  async get(actor: Actor, id: string): Promise<ShortlistView> {
    const person = requirePermission(actor, 'shortlist:read');
    const circle = await this.circles.of(person);
    return this.database.asActor(actor, async (tx) => {
      const { head, entries, notes } = await this.read(tx, actor, id);
      const known = entries.map((entry) => ({ entry, facts: this.factsOf(circle, entry) }));
      const seen = known.flatMap(({ facts }) => facts ?? []);
      await this.sightings.recordIn(tx, person, circle, seen, 'list');
      const lines = known.map(({ entry, facts }) => toLine(person, circle, entry, facts, notes));
      const removed = lines.filter(({ removedAt }) => removedAt !== null).sort(byRemoval);
      return { ...head, lines: lines.filter(({ removedAt }) => removedAt === null), removed };
    });
  }

  /** Who stands on a list today, in its order, for a file: whoever takes it out records who was seen. */
  async listed(actor: Actor, id: string): Promise<ListedNonprofit[]> {
    const circle = await this.circles.of(requirePermission(actor, 'shortlist:read'));
    const { entries } = await this.database.asActor(actor, (tx) => this.read(tx, actor, id));
    return entries.flatMap((entry) => {
      const facts = entry.removedAt === null ? this.factsOf(circle, entry) : null;
      return facts ? [{ card: cardOf(circle, facts), state: entry.state, reason: entry.reason }] : [];
    });
  }

  /** Begins a list; answers its id. */
  async begin(actor: Actor, programmeId: string, name: string): Promise<string> {
    const person = requirePermission(actor, 'shortlist:edit', { programmeId });
    const called = checkedName(name);
    await this.programmes.get(actor, programmeId);
    const { tenantId, personId: createdBy } = person;
    const list = { id: randomUUID(), programmeId };
    await this.database.asActor(actor, async (tx) => {
      const others = await listShortlists(tx, tenantId, programmeId);
      if (others.length >= SHORTLIST_LIMITS.lists) throw new DomainError('conflict', 'shortlists-full');
      const begun = { name: called, createdBy, createdAt: this.clock.now() };
      await insertShortlist(tx, { tenantId, ...list, ...begun });
      await recordShortlist(tx, person, 'shortlist.begun', list);
    });
    return list.id;
  }

  /**
   * Renames a list, or puts it away and takes it up again; what was set aside on it is listed again meanwhile. What is
   * not named stays.
   */
  async settle(actor: Actor, id: string, { name, isArchived }: ShortlistSettings): Promise<void> {
    const change = {
      ...(name === undefined ? {} : { name: checkedName(name) }),
      ...(isArchived === undefined ? {} : { archivedAt: isArchived ? this.clock.now() : null }),
    };
    if (Object.keys(change).length === 0) throw invalid([{ field: 'name', code: 'required' }]);
    const person = requirePermission(actor, 'shortlist:edit');
    await this.database.asActor(actor, async (tx) => {
      const list = isUuid(id) ? await lockShortlist(tx, person.tenantId, id) : null;
      if (!list) throw notFound();
      requirePermission(actor, 'shortlist:edit', { programmeId: list.programmeId });
      await changeShortlist(tx, { tenantId: person.tenantId, id }, change);
      await recordShortlist(tx, person, 'shortlist.changed', list);
    });
  }

  /** Those who are about to be put on a list, as the actor may know them. */
  async cardsOf(actor: Actor, handles: readonly string[]): Promise<NonprofitCard[]> {
    const person = requirePermission(actor, 'shortlist:read');
    const circle = await this.circles.of(person);
    const found = [...new Set(handles)]
      .slice(0, SHORTLIST_LIMITS.entries)
      .map((handle) => circle.find(handle));
    await this.sightings.record(person, circle, found, 'list');
    return found.map((facts) => cardOf(circle, facts));
  }

  /** The list on which an entry stands, or stood. */
  async ofEntry(actor: Actor, entryId: string): Promise<string> {
    const { tenantId } = requirePermission(actor, 'shortlist:read');
    const entry = isUuid(entryId)
      ? await this.database.asActor(actor, (tx) => findEntry(tx, tenantId, entryId))
      : null;
    if (!entry) throw notFound();
    return entry.shortlistId;
  }

  private async read(tx: Tx, actor: Actor, id: string): Promise<Read> {
    const { tenantId } = requirePermission(actor, 'shortlist:read');
    const head = isUuid(id) ? await findShortlist(tx, tenantId, id) : null;
    if (!head) throw notFound();
    requirePermission(actor, 'shortlist:read', { programmeId: head.programmeId });
    const entries = await listEntries(tx, tenantId, id);
    return { head, entries, notes: await listNotes(tx, tenantId, id) };
  }

  private factsOf(circle: Circle, entry: EntryRow): NonprofitFacts | null {
    return factsOfEntry(circle, entry, this.clock.now());
  }
}

function checkedName(name: string): string {
  const called = name.trim();
  if (called === '') throw invalid([{ field: 'name', code: 'required' }]);
  if (called.length > SHORTLIST_LIMITS.name) throw invalid([{ field: 'name', code: 'too-long-text' }]);
  return called;
}

function toLine(
  person: PersonActor,
  circle: Circle,
  { id, version, state, reason, addedBy, addedAt, removedAt, hintedAt }: EntryRow,
  facts: NonprofitFacts | null,
  notes: readonly NoteRow[],
): ShortlistLine {
  const own = notes.filter(({ entryId }) => entryId === id).map((note) => toNote(person, note));
  const card = facts ? cardOf(circle, facts) : null;
  return { id, version, card, state, reason, addedBy, addedAt, removedAt, hintedAt, notes: own };
}

function toNote(
  { personId }: PersonActor,
  { id, text, author, authorId, writtenAt }: NoteRow,
): ShortlistNoteView {
  return { id, text, author, writtenAt, isOwn: authorId === personId };
}

const byRemoval = (one: ShortlistLine, other: ShortlistLine): number =>
  other.removedAt!.getTime() - one.removedAt!.getTime();
