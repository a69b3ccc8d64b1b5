import { dayInMexico, type Clock } from '@puente/kernel';
import { aliasOf, editionOf } from './alias';

interface Book {
  readonly handleById: Map<string, string>;
  readonly idByHandle: Map<string, string>;
}

const HOUR_MS = 3_600_000;

/**
 * The aliases of this year's edition under which each funder knows nonprofits, made once each. A handle says nothing to
 * another funder, nor in another year.
 */
export class AliasBook {
  private readonly books = new Map<string, Book>();
  private edition = '';
  private hour = NaN;

  constructor(
    private readonly key: Buffer,
    private readonly clock: Clock,
  ) {}

  aliasOf(funder: string, nonprofitId: string): string {
    return PREFIX + this.handleOf(funder, nonprofitId);
  }

  /** The handle in addresses: the alias without its prefix. */
  handleOf(funder: string, nonprofitId: string): string {
    const book = this.bookOf(funder);
    const known = book.handleById.get(nonprofitId);
    if (known) return known;
    const handle = handleIn(aliasOf(this.key, funder, nonprofitId, this.edition));
    book.handleById.set(nonprofitId, handle);
    book.idByHandle.set(handle, nonprofitId);
    return handle;
  }

  /** The nonprofit behind a funder's handle, among those given. */
  resolve(funder: string, handle: string, ids: Iterable<string>): string | null {
    const { idByHandle } = this.bookOf(funder);
    const known = idByHandle.get(handle);
    if (known) return known;
    for (const id of ids) this.handleOf(funder, id);
    return idByHandle.get(handle) ?? null;
  }

  private bookOf(funder: string): Book {
    this.turnPage();
    const known = this.books.get(funder);
    if (known) return known;
    const book = { handleById: new Map(), idByHandle: new Map() };
    this.books.set(funder, book);
    return book;
  }

  /** Looks at the calendar once an hour: telling the day in Mexico for each of a hundred thousand aliases costs seconds. */
  private turnPage(): void {
    const now = this.clock.now();
    const hour = Math.floor(now.getTime() / HOUR_MS);
    if (hour === this.hour) return;
    this.hour = hour;
    const edition = editionOf(dayInMexico(now));
    if (edition === this.edition) return;
    this.edition = edition;
    this.books.clear();
  }
}

const PREFIX = 'ONG ';
const handleIn = (alias: string): string => alias.slice(PREFIX.length);

/**
 * The book in which a funder finds those whom it may name. Nothing in it joins with the funder's aliases, so that who is
 * named today and under an alias tomorrow has another handle.
 */
export const namesOf = (funder: string): string => `${funder}/named`;
