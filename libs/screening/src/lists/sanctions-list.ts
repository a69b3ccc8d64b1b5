import type { DateOnly } from '@puente/kernel';
import type { SanctionsFiles } from '../core';

/** What is taken in: the files, and the day of the list, which they do not tell. */
export interface SanctionsListInput extends SanctionsFiles {
  readonly publishedOn: DateOnly;
}

/** A list as it was taken in. */
export interface SanctionsListView {
  readonly id: string;
  readonly publishedOn: DateOnly;
  readonly entries: number;
  readonly aliases: number;
  readonly places: number;
  /** Rows of the other two files whose party is not in the first. */
  readonly strays: number;
  readonly sdnSha256: string;
  readonly altSha256: string | null;
  readonly addSha256: string | null;
  readonly importedAt: Date;
}

export interface SanctionsListTaken extends SanctionsListView {
  /** False when the very same files are in use already. */
  readonly added: boolean;
}
