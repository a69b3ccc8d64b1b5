import type { Tx } from '@puente/database';
import type { AsideReason, EntryStanding, ShortlistState } from '../core';
import { Shortlist } from '../entities/shortlist.entity';
import { ShortlistEntry } from '../entities/shortlist-entry.entity';
import { ShortlistNote } from '../entities/shortlist-note.entity';
import type { StoredEntry } from './entry-sight';
import type { ShortlistHead } from './shortlist';

const HEADS = `select s.id, s.programme_id as "programmeId", s.name, s.created_at as "createdAt",
    s.archived_at as "archivedAt", (select count(*)::int from shortlist_entries e
      where e.tenant_id = s.tenant_id and e.shortlist_id = s.id and e.removed_at is null) as count
  from shortlists s`;

/** Those of a programme, or of all that the actor works on; what is put away comes last. */
export function listShortlists(
  tx: Tx,
  tenantId: string,
  programmeId: string | null,
): Promise<ShortlistHead[]> {
  return tx.query<ShortlistHead[]>(
    `${HEADS} where s.tenant_id = $1 and ($2::uuid is null or s.programme_id = $2)
      order by s.archived_at is not null, lower(s.name), s.id`,
    [tenantId, programmeId],
  );
}

export async function findShortlist(tx: Tx, tenantId: string, id: string): Promise<ShortlistHead | null> {
  const rows = await tx.query<ShortlistHead[]>(`${HEADS} where s.tenant_id = $1 and s.id = $2`, [
    tenantId,
    id,
  ]);
  return rows[0] ?? null;
}

/** The same, locked until the transaction ends: one change of a list at a time. */
export async function lockShortlist(tx: Tx, tenantId: string, id: string): Promise<ShortlistHead | null> {
  await tx.query('select 1 from shortlists where tenant_id = $1 and id = $2 for update', [tenantId, id]);
  return findShortlist(tx, tenantId, id);
}

export async function insertShortlist(tx: Tx, row: Omit<Shortlist, 'archivedAt'>): Promise<void> {
  await tx.insert(Shortlist, row);
}

export async function changeShortlist(
  tx: Tx,
  key: Pick<Shortlist, 'tenantId' | 'id'>,
  change: Partial<Pick<Shortlist, 'name' | 'archivedAt'>>,
): Promise<void> {
  await tx.update(Shortlist, { tenantId: key.tenantId, id: key.id }, change);
}

export interface EntryRow extends StoredEntry {
  readonly id: string;
  readonly shortlistId: string;
  readonly version: number;
  readonly place: number;
  readonly state: ShortlistState;
  readonly reason: AsideReason | null;
  readonly addedBy: string | null;
  readonly removedAt: Date | null;
  /** When its nonprofit was told that other programmes may suit it better. */
  readonly hintedAt: Date | null;
}

const ENTRIES = `select e.id, e.shortlist_id as "shortlistId", e.nonprofit_id as "nonprofitId", e.version,
    e.by_name as "byName", e.place, e.state, e.reason, p.name as "addedBy", e.added_at as "addedAt",
    e.removed_at as "removedAt", h.given_at as "hintedAt"
  from shortlist_entries e left join people p on p.id = e.added_by
  left join programme_hints h on h.funder_id = e.tenant_id and h.entry_id = e.id`;

/** All of a list in its order, with those that were taken off. */
export function listEntries(tx: Tx, tenantId: string, shortlistId: string): Promise<EntryRow[]> {
  return tx.query<EntryRow[]>(
    `${ENTRIES} where e.tenant_id = $1 and e.shortlist_id = $2 order by e.place, e.id`,
    [tenantId, shortlistId],
  );
}

export async function findEntry(tx: Tx, tenantId: string, id: string): Promise<EntryRow | null> {
  const rows = await tx.query<EntryRow[]>(`${ENTRIES} where e.tenant_id = $1 and e.id = $2`, [tenantId, id]);
  return rows[0] ?? null;
}

/** What was set aside on the lists in use of a programme. */
export function listSetAside(tx: Tx, tenantId: string, programmeId: string): Promise<StoredEntry[]> {
  return tx.query<StoredEntry[]>(
    `select e.nonprofit_id as "nonprofitId", e.by_name as "byName", e.added_at as "addedAt"
       from shortlist_entries e join shortlists s on s.tenant_id = e.tenant_id and s.id = e.shortlist_id
      where s.tenant_id = $1 and s.programme_id = $2 and s.archived_at is null
        and e.state = 'set-aside' and e.removed_at is null`,
    [tenantId, programmeId],
  );
}

type NewEntry = Omit<ShortlistEntry, 'version' | 'place' | 'removedAt'>;

/** Puts a nonprofit at the end of a list. */
export async function insertEntry(tx: Tx, row: NewEntry): Promise<void> {
  await tx.query(
    `insert into shortlist_entries (tenant_id, id, shortlist_id, nonprofit_id, by_name, place, state, reason, added_by, added_at)
     select $1, $2, $3, $4, $5, coalesce(max(place), 0) + 1, $6, $7, $8, $9
       from shortlist_entries where tenant_id = $1 and shortlist_id = $3`,
    [
      ...[row.tenantId, row.id, row.shortlistId, row.nonprofitId, row.byName],
      ...[row.state, row.reason, row.addedBy, row.addedAt],
    ],
  );
}

type EntryChange = Partial<EntryStanding & { readonly place: number; readonly removedAt: Date | null }>;

/** Changes an entry that is as its reader saw it; false where somebody was quicker. */
export async function changeEntry(
  tx: Tx,
  { tenantId, id, version }: Pick<ShortlistEntry, 'tenantId' | 'id' | 'version'>,
  change: EntryChange,
): Promise<boolean> {
  const { affected } = await tx.update(
    ShortlistEntry,
    { tenantId, id, version },
    { ...change, version: version + 1 },
  );
  return affected === 1;
}

export interface NoteRow {
  readonly id: string;
  readonly entryId: string;
  readonly text: string;
  readonly authorId: string;
  readonly author: string | null;
  readonly writtenAt: Date;
}

/** The notes of a list, the first first. */
export function listNotes(tx: Tx, tenantId: string, shortlistId: string): Promise<NoteRow[]> {
  return tx.query<NoteRow[]>(
    `select n.id, n.entry_id as "entryId", n.text, n.author_id as "authorId", p.name as author,
        n.written_at as "writtenAt"
       from shortlist_notes n left join people p on p.id = n.author_id
      where n.tenant_id = $1 and n.shortlist_id = $2 order by n.written_at, n.id`,
    [tenantId, shortlistId],
  );
}

export async function insertNote(tx: Tx, row: ShortlistNote): Promise<void> {
  await tx.insert(ShortlistNote, row);
}

/** Takes away a note of one's own; the list that it stood on, or null where there was none. */
export async function deleteNote(
  tx: Tx,
  { tenantId, id, authorId }: Pick<ShortlistNote, 'tenantId' | 'id' | 'authorId'>,
): Promise<string | null> {
  const [rows] = await tx.query<[{ shortlistId: string }[], number]>(
    `delete from shortlist_notes where tenant_id = $1 and id = $2 and author_id = $3
      returning shortlist_id as "shortlistId"`,
    [tenantId, id, authorId],
  );
  return rows[0]?.shortlistId ?? null;
}
