import { aliasOf } from './alias';

/** Finds nonprofits by the handle under which one funder knows them. A handle says nothing to another funder. */
export class AliasBook {
  private readonly books = new Map<string, Map<string, string>>();

  constructor(private readonly key: Buffer) {}

  aliasOf(funder: string, nonprofitId: string): string {
    return aliasOf(this.key, funder, nonprofitId);
  }

  /** The handle in addresses: the alias without its prefix. */
  handleOf(funder: string, nonprofitId: string): string {
    return this.aliasOf(funder, nonprofitId).replace(/^ONG /, '');
  }

  /** The nonprofit behind a funder's handle, among those given. */
  resolve(funder: string, handle: string, ids: Iterable<string>): string | null {
    const known = this.books.get(funder)?.get(handle);
    if (known) return known;
    const book = new Map([...ids].map((id) => [this.handleOf(funder, id), id]));
    this.books.set(funder, book);
    return book.get(handle) ?? null;
  }
}
