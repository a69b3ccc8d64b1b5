import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { ChoiceField, ErrorSummary, TextField } from '../shared/fields.view';
import type { Pagination } from '../shared/pagination.view';

export interface HitRow {
  readonly name: string;
  readonly url: string;
  readonly listedName: string;
  readonly programme: string;
  /** 0 to 1. */
  readonly score: number;
  readonly foundOn: string;
}

/** Hits that stand in one way. Query: `standing`, `page`. */
export interface HitsView {
  readonly page: PageModel;
  readonly counters: readonly {
    readonly label: string;
    readonly value: number;
    readonly url: string;
    readonly current: boolean;
  }[];
  readonly rows: readonly HitRow[];
  readonly pagination: Pagination;
  readonly empty: EmptyState;
  readonly listsUrl: string;
}

/** One fact of both sides; null where a side has none. */
export interface SideRow {
  readonly label: string;
  readonly nonprofit: string | null;
  readonly listed: readonly string[];
}

/** A hit before the person who decides. */
export interface HitView {
  readonly page: PageModel;
  readonly name: string;
  readonly standing: string;
  readonly isOpen: boolean;
  readonly matched: string;
  readonly ended: string | null;
  readonly stale: boolean;
  readonly sides: readonly SideRow[];
  readonly decisions: readonly {
    readonly words: string;
    readonly decidedOn: string;
    readonly reason: string;
  }[];
  /** Null once there is nothing to decide. */
  readonly form: {
    readonly title: string;
    readonly action: string;
    readonly version: string;
    readonly decision: ChoiceField;
    readonly reason: TextField;
  } | null;
  readonly errors: ErrorSummary | null;
  readonly hitsUrl: string;
  readonly profileUrl: string;
}

export interface FileField {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  readonly describedBy: string;
  readonly error: string | null;
}

/** Lists that were taken in, the form of a new one, and the last runs. */
export interface ListsView {
  readonly page: PageModel;
  readonly note: string | null;
  readonly action: string;
  readonly publishedOn: TextField;
  readonly files: readonly FileField[];
  readonly errors: ErrorSummary | null;
  readonly lists: readonly {
    readonly publishedOn: string;
    readonly state: string;
    readonly entries: number;
    readonly aliases: number;
    readonly places: number;
    readonly strays: number;
    readonly takenOn: string;
  }[];
  readonly runs: readonly {
    readonly ranAt: string;
    readonly publishedOn: string;
    readonly what: string;
    readonly nonprofits: number;
    readonly entries: number;
    readonly hits: number;
    readonly newHits: number;
  }[];
  readonly hitsUrl: string;
}
