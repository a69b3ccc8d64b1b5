import type { Audience } from '@puente/taxonomy/core';
import {
  keyText,
  USUAL_LIMITS,
  type Advice,
  type CountTable,
  type InnerCell,
  type Limits,
  type ProtectedCell,
  type Unprotectable,
} from '../suppression';
import { truthJson } from './truth-json';

/** Numbers that somebody wants to let out. */
export interface Figures {
  /**
   * What is counted, as a code such as `awards.committed.mxn`. All releases of one subject are attacked together: in them the
   * same dimension and value mean the same people or money. Others are told apart by a dimension (`period`, `funder`).
   */
  readonly subject: string;
  /** Of what one is counted, as a code: `persons`, `money-steps` … */
  readonly unit: string;
  readonly audience: Audience;
  /** Which document or edition they stand in: an id or code of the caller's. */
  readonly edition: string;
  /** Finest cells only; margins over every set of dimensions are published with them. */
  readonly table: CountTable;
  /** Whether “nobody” tells too much as well: then zeros are hidden like small numbers. */
  readonly isSensitive?: boolean;
}

/** A cell or margin (value `total`) as it may be told; a hidden one has no number. */
export interface ReleasedCell {
  readonly key: readonly string[];
  readonly shown: boolean;
  readonly value: number | null;
}

export type Refusal = Unprotectable | 'no-answer';

/** What may leave: with cells hidden; not so, but coarser; or nothing of it. Nobody overrides (trust.md §5, rule 6). */
export type Verdict =
  | { readonly verdict: 'publish'; readonly cells: readonly ReleasedCell[] }
  | { readonly verdict: 'coarsen'; readonly refusal: Refusal; readonly advice: readonly Advice[] }
  | { readonly verdict: 'withhold'; readonly refusal: Refusal };

/** A table that left before, with all that it was. */
export interface PastRelease {
  readonly table: CountTable;
  readonly cells: readonly ReleasedCell[];
  readonly limits: Limits;
}

export const limitsOf = ({ isSensitive }: Figures): Limits => ({
  ...USUAL_LIMITS,
  hideZeros: isSensitive ?? false,
});

/** The cells of the same table that left before under the same limits: to say it again tells nothing new. */
export function saidBefore(figures: Figures, past: readonly PastRelease[]): readonly ReleasedCell[] | null {
  const [text, limits] = [canonical(figures.table), limitsOf(figures)];
  const same = past.find((each) => canonical(each.table) === text && areEqual(each.limits, limits));
  return same?.cells ?? null;
}

/** What of past releases an attacker learns anything from: a repeat is left out. */
export function unlike(past: readonly PastRelease[]): PastRelease[] {
  const texts = past.map(({ table, cells }) => `${canonical(table)}${JSON.stringify(cells)}`);
  return past.filter((_, at) => texts.indexOf(texts[at]!) === at);
}

export const hiddenKeys = (cells: readonly ReleasedCell[]): Set<string> =>
  new Set(cells.filter(({ shown }) => !shown).map(({ key }) => keyText(key)));

export const releasedCells = (cells: readonly ProtectedCell[]): ReleasedCell[] =>
  cells.map(({ key, shown, value }) => ({ key, shown, value: shown ? value : null }));

/** One text for a table, whatever the order of its cells. */
function canonical({ dimensions, cells }: CountTable): string {
  const text = ({ key }: InnerCell): string => keyText(key);
  return truthJson({ dimensions, cells: cells.toSorted((a, b) => (text(a) < text(b) ? -1 : 1)) });
}

const areEqual = (one: Limits, other: Limits): boolean =>
  (Object.keys(one) as (keyof Limits)[]).every((name) => one[name] === other[name]);
