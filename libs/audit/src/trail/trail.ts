import type { LocaleText } from '@puente/kernel';
import type { Via } from '../core';

/** What a reader of the trail asks for; everything is optional. */
export interface TrailFilter {
  /** Another organisation's trail; only for those who may read any. */
  readonly organization?: string;
  readonly action?: string;
  /** A colleague: what they did, and what was done to their account. */
  readonly person?: string;
  /** A day in Mexico, `2026-11-21`. */
  readonly day?: string;
}

/** One row as its reader may see it: people of other organisations stand under their organisation and role. */
export interface TrailRow {
  readonly seq: number;
  readonly at: Date;
  /** Of the time only the day is told, and neither detail nor hash. */
  readonly dayOnly: boolean;
  readonly action: string;
  /** The name of a person of the reader's own organisation: who acted; with a `system`, whose account it is about. */
  readonly person: string | null;
  readonly organization: string | null;
  readonly roles: readonly string[];
  /** The part of the platform that acted, when no person did. */
  readonly system: string | null;
  readonly via: Via | null;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly hash: string | null;
}

export interface TrailPage {
  readonly tenantId: string;
  /** Null when it is the reader's own organisation. */
  readonly organization: string | null;
  readonly rows: readonly TrailRow[];
  readonly count: number;
  readonly page: number;
  readonly pageSize: number;
  /** Names behind ids of the rows, as far as the reader may know them: colleagues, programmes, funders and HIP. */
  readonly names: Readonly<Record<string, LocaleText>>;
}

/** A person of the reader's own organisation, to choose from. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** How often an organisation looked at a nonprofit on one day, by what it saw. */
export interface ViewsRow {
  readonly day: string;
  readonly organization: string | null;
  readonly action: string;
  readonly count: number;
}
