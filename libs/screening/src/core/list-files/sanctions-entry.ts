/** What a listed party is; the list leaves organisations without a word of their own. */
export const PARTY_KINDS = ['organisation', 'individual', 'vessel', 'aircraft'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** One listed party as its files tell of it. Names stay as written. */
export interface SanctionsEntry {
  /** The number by which the files name it. */
  readonly number: number;
  readonly name: string;
  readonly kind: PartyKind;
  /** The programmes under which it is listed, as written (`SDNTK`, `CUBA`). */
  readonly programme: string;
  readonly remarks: string;
  readonly aliases: readonly string[];
  /** Where the list says that the party is, a line each. */
  readonly places: readonly string[];
}
