import { aliasOf } from './alias';

interface Book {
  readonly aliasById: Map<string, string>;
  readonly idByHandle: Map<string, string>;
}

/** The aliases under which each funder knows nonprofits, made once each. A handle says nothing to another funder. */
export class AliasBook {
  private readonly books = new Map<string, Book>();

  constructor(private readonly key: Buffer) {}

  aliasOf(funder: string, nonprofitId: string): string {
    const book = this.bookOf(funder);
    const known = book.aliasById.get(nonprofitId);
    if (known) return known;
    const alias = aliasOf(this.key, funder, nonprofitId);
    book.aliasById.set(nonprofitId, alias);
    book.idByHandle.set(handleIn(alias), nonprofitId);
    return alias;
  }

  /** The handle in addresses: the alias without its prefix. */
  handleOf(funder: string, nonprofitId: string): string {
    return handleIn(this.aliasOf(funder, nonprofitId));
  }

  /** The nonprofit behind a funder's handle, among those given. */
  resolve(funder: string, handle: string, ids: Iterable<string>): string | null {
    const { idByHandle } = this.bookOf(funder);
    const known = idByHandle.get(handle);
    if (known) return known;
    for (const id of ids) this.aliasOf(funder, id);
    return idByHandle.get(handle) ?? null;
  }

  private bookOf(funder: string): Book {
    const found = this.books.get(funder) ?? { aliasById: new Map(), idByHandle: new Map() };
    this.books.set(funder, found);
    return found;
  }
}

const handleIn = (alias: string): string => alias.replace(/^ONG /, '');
