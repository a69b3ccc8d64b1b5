import { foldName, rowsCountedTwice, type CountedRow } from '../core';
import type { FigureClash } from './figure-import';
import type { StoredImport } from './figure-import.repository';

/** An import and those that add rows to it share a root. */
export const rootOf = ({ id, addsTo }: Pick<StoredImport, 'id' | 'addsTo'>): string => addsTo ?? id;

export const isInUse = ({ replacedAt }: Pick<StoredImport, 'replacedAt'>): boolean => replacedAt === null;

/** Imports in use that speak of the same publisher, under whatever spelling. */
export function inUseOf(all: readonly StoredImport[], publisher: string): StoredImport[] {
  return all.filter((each) => isInUse(each) && foldName(each.publisher) === foldName(publisher));
}

export interface Compared {
  readonly rows: readonly CountedRow[];
  /** The root of those that the rows belong with, which may tell each form apart. */
  readonly root: string | null;
}

/** Which of the imports count days that the rows would count again. */
export function clashesOf(
  { rows, root }: Compared,
  others: readonly StoredImport[],
  counted: readonly (CountedRow & { readonly importId: string })[],
): FigureClash[] {
  return others.flatMap((other) => {
    const own = counted.filter(({ importId }) => importId === other.id);
    const twice = rowsCountedTwice(rows, own, rootOf(other) === root);
    return twice > 0 ? [{ id: other.id, title: other.title, rows: twice }] : [];
  });
}
