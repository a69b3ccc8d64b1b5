import type { DocumentPurpose } from '@puente/documents';
import type { DeskRow } from './document-desk.repository';

/** What HIP knows of a kept document besides that a scanner found it clean: whether it may say who made it. */
export const DESK_STATES = ['clean', 'may-name-people'] as const;
export type DeskState = (typeof DESK_STATES)[number];

/** Null does not filter. */
export interface DeskFilter {
  readonly purpose: DocumentPurpose | null;
  readonly state: DeskState | null;
}

/** One page of the documents of all nonprofits. */
export interface DeskPage {
  readonly rows: readonly DeskRow[];
  readonly found: number;
  readonly page: number;
}

export const DESK_PAGE = 50;
