import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database, type Actor, type PersonActor, type Tx } from '@puente/database';
import { Clock, DomainError, invalid, isUuid, notFound, staleVersion } from '@puente/kernel';
import { looksLikePlace } from '@puente/organizations/core';
import { requirePermission } from '@puente/permissions';
import { Circles, type Circle } from '../circle';
import {
  neighbourOf,
  noteFaults,
  SHORTLIST_LIMITS,
  standingFaults,
  type EntryStanding,
  type NonprofitFacts,
  type NoteInput,
} from '../core';
import { factsOfEntry } from './entry-sight';
import type { ShortlistHead } from './shortlist';
import { openShortlist, recordShortlist } from './shortlist-room';
import {
  changeEntry,
  deleteNote,
  findEntry,
  findShortlist,
  insertEntry,
  insertNote,
  listEntries,
  listNotes,
  type EntryRow,
} from './shortlist.repository';

/** An entry as somebody saw it before changing it. */
export interface SeenEntry {
  readonly id: string;
  readonly version: number;
}

/** What a team does with the lines of its shortlists; each change can be undone. */
@Injectable()
export class ShortlistEntryService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Circles) private readonly circles: Circles,
  ) {}

  /**
   * Puts nonprofits on a list by the handles that the actor's lists show: all or, where one is not there, none. Who
   * stands there already stays as it is. Answers how many were new.
   */
  async add(
    actor: Actor,
    shortlistId: string,
    handles: readonly string[],
    standing: EntryStanding = { state: 'considering', reason: null },
  ): Promise<number> {
    const person = requirePermission(actor, 'shortlist:edit');
    const faults = standingFaults(standing);
    if (faults.length > 0) throw invalid(faults);
    if (handles.length === 0) throw invalid([{ field: 'nonprofits', code: 'required' }]);
    const circle = await this.circles.of(person);
    const wanted = [...new Set(handles)].map((handle) => circle.find(handle));
    return this.database.asActor(actor, async (tx) => {
      const list = await openShortlist(tx, actor, shortlistId);
      const present = await this.shownIn(tx, person, circle, list);
      const fresh = wanted.filter(({ id }) => !present.has(id));
      if (list.count + fresh.length > SHORTLIST_LIMITS.entries) {
        throw new DomainError('conflict', 'shortlist-full');
      }
      for (const facts of fresh) await this.put(tx, person, list, facts, standing);
      return fresh.length;
    });
  }

  /** Says what the team means to do with it; a reason for what is set aside. */
  async stand(actor: Actor, seen: SeenEntry, standing: EntryStanding): Promise<void> {
    const faults = standingFaults(standing);
    if (faults.length > 0) throw invalid(faults);
    const { state, reason } = standing;
    const detail = { state, ...(reason ? { reason } : {}) };
    await this.change(actor, seen, async (tx, person, { entry, list }) => {
      if (entry.removedAt !== null) throw new DomainError('conflict', 'shortlist-entry-removed');
      await save(tx, person, seen, standing);
      await recordShortlist(tx, person, 'shortlist.entry-changed', list, detail);
    });
  }

  /** Takes it off the list; its notes stay with it. */
  async remove(actor: Actor, seen: SeenEntry): Promise<void> {
    await this.change(actor, seen, async (tx, person, { entry, list }) => {
      if (entry.removedAt !== null) return;
      await save(tx, person, seen, { removedAt: this.clock.now() });
      await recordShortlist(tx, person, 'shortlist.entry-removed', list);
    });
  }

  /** Puts back what was taken off, where it stood; not where the same nonprofit stands there again meanwhile. */
  async restore(actor: Actor, seen: SeenEntry): Promise<void> {
    const circle = await this.circles.of(requirePermission(actor, 'shortlist:edit'));
    await this.change(actor, seen, async (tx, person, { entry, list }) => {
      if (entry.removedAt === null) return;
      const facts = factsOfEntry(circle, entry, this.clock.now());
      const present = await this.shownIn(tx, person, circle, list);
      if (facts && present.has(facts.id)) throw new DomainError('conflict', 'shortlist-entry-again');
      if (list.count >= SHORTLIST_LIMITS.entries) throw new DomainError('conflict', 'shortlist-full');
      await save(tx, person, seen, { removedAt: null });
      await recordShortlist(tx, person, 'shortlist.entry-restored', list);
    });
  }

  /** Changes places with the line above or below; at the end of the list nothing changes. */
  async move(actor: Actor, seen: SeenEntry, way: 'up' | 'down'): Promise<void> {
    await this.change(actor, seen, async (tx, person, { entry, list }) => {
      const inOrder = (await listEntries(tx, person.tenantId, list.id)).filter((each) => !each.removedAt);
      const other = neighbourOf(inOrder, entry.id, way);
      if (!other) return;
      await save(tx, person, seen, { place: other.place });
      await save(tx, person, other, { place: entry.place });
      await recordShortlist(tx, person, 'shortlist.entry-moved', list);
    });
  }

  /** Notes something of a line; answers the note's id. Who writes says that it names no place. */
  async note(actor: Actor, entryId: string, input: NoteInput): Promise<string> {
    const faults = noteFaults(input, looksLikePlace(input.text));
    if (faults.length > 0) throw invalid(faults);
    const id = randomUUID();
    await this.within(actor, entryId, async (tx, person, { entry, list }) => {
      const { tenantId, personId } = person;
      const own = (await listNotes(tx, tenantId, list.id)).filter((each) => each.entryId === entry.id);
      if (own.length >= SHORTLIST_LIMITS.notes) throw new DomainError('conflict', 'shortlist-notes-full');
      const written = { text: input.text.trim(), authorId: personId, writtenAt: this.clock.now() };
      await insertNote(tx, { tenantId, id, shortlistId: list.id, entryId: entry.id, ...written });
      await recordShortlist(tx, person, 'shortlist.noted', list);
    });
    return id;
  }

  /** Takes away a note of one's own; answers the list that it stood on. */
  async removeNote(actor: Actor, id: string): Promise<string> {
    const person = requirePermission(actor, 'shortlist:edit');
    const { tenantId, personId: authorId } = person;
    return this.database.asActor(actor, async (tx) => {
      const shortlistId = isUuid(id) ? await deleteNote(tx, { tenantId, id, authorId }) : null;
      const list = shortlistId ? await findShortlist(tx, tenantId, shortlistId) : null;
      if (!list) throw notFound();
      await recordShortlist(tx, person, 'shortlist.note-removed', list);
      return list.id;
    });
  }

  private async put(
    tx: Tx,
    person: PersonActor,
    list: ShortlistHead,
    facts: NonprofitFacts,
    { state, reason }: EntryStanding,
  ): Promise<void> {
    const { tenantId, personId: addedBy } = person;
    const key = { tenantId, id: randomUUID(), shortlistId: list.id, nonprofitId: facts.id };
    const added = { byName: facts.name !== '', addedBy, addedAt: this.clock.now() };
    await insertEntry(tx, { ...key, ...added, state, reason });
    await recordShortlist(tx, person, 'shortlist.entry-added', list, {
      state,
      ...(reason ? { reason } : {}),
    });
  }

  /** Those whom the list shows to its reader now. A line that shows nobody must not tell whom it is about. */
  private async shownIn(
    tx: Tx,
    { tenantId }: PersonActor,
    circle: Circle,
    { id }: ShortlistHead,
  ): Promise<ReadonlySet<string>> {
    const standing = (await listEntries(tx, tenantId, id)).filter(({ removedAt }) => removedAt === null);
    return new Set(standing.flatMap((each) => factsOfEntry(circle, each, this.clock.now())?.id ?? []));
  }

  private async change(
    actor: Actor,
    seen: SeenEntry,
    work: (tx: Tx, person: PersonActor, found: Found) => Promise<void>,
  ): Promise<void> {
    await this.within(actor, seen.id, async (tx, person, found) => {
      if (found.entry.version !== seen.version) throw staleVersion();
      await work(tx, person, found);
    });
  }

  private async within(
    actor: Actor,
    entryId: string,
    work: (tx: Tx, person: PersonActor, found: Found) => Promise<void>,
  ): Promise<void> {
    const person = requirePermission(actor, 'shortlist:edit');
    await this.database.asActor(actor, async (tx) => {
      const known = isUuid(entryId) ? await findEntry(tx, person.tenantId, entryId) : null;
      if (!known) throw notFound();
      const list = await openShortlist(tx, actor, known.shortlistId);
      await work(tx, person, { entry: (await findEntry(tx, person.tenantId, entryId))!, list });
    });
  }
}

interface Found {
  readonly entry: EntryRow;
  readonly list: ShortlistHead;
}

async function save(
  tx: Tx,
  { tenantId }: PersonActor,
  { id, version }: SeenEntry,
  change: Parameters<typeof changeEntry>[2],
): Promise<void> {
  if (!(await changeEntry(tx, { tenantId, id, version }, change))) throw staleVersion();
}
