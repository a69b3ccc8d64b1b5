import type { PhaseBadge } from '../calls/call-words';
import type { PageModel } from '../layouts/page.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { SelectField, TextField } from '../shared/fields.view';
import type { SelfCheck } from './own-call-words';

export interface OwnCallCard {
  readonly id: string;
  readonly title: string;
  readonly funder: string;
  readonly url: string;
  readonly phase: PhaseBadge;
  readonly rapid: boolean;
  readonly invited: boolean;
  readonly deadline: string;
  readonly award: string;
  readonly takes: string;
  readonly check: SelfCheck;
  readonly later: string | null;
}

/** Calls that a nonprofit can answer now or soon. Query: `q`, `strategy`, `region`, `state`, `kind`, `within`, `award`. */
export interface OwnCallListView {
  readonly page: PageModel;
  readonly listUrl: string;
  readonly search: TextField;
  readonly filters: readonly SelectField[];
  /** Null where nothing narrows the list. */
  readonly clearUrl: string | null;
  readonly cards: readonly OwnCallCard[];
  /** What a funder sees of the nonprofit today, in one sentence. */
  readonly seen: string;
  readonly empty: EmptyState;
}
