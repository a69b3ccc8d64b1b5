import type { AlertForm } from '../alerts/alerts.view';
import type { PageModel } from '../layouts/page.view';
import type { RuleRow } from '../matches/detail.view';
import type { SavedViewLinks } from '../saved-views/saved-views.view';
import type { EmptyState } from '../shared/empty-state.view';
import type { SelectField } from '../shared/fields.view';

/** A programme as a nonprofit sees it, in the order of the fused fit. */
export interface ProgrammeCard {
  readonly id: string;
  readonly title: string;
  readonly funder: string;
  /** 0 to 100: harmonic mean of both sides' fit. */
  readonly fused: number;
  readonly forYou: number;
  readonly forThem: number;
  readonly barSvg: string;
  /** The range in words with its currency; `null` when the programme is silent. */
  readonly award: string | null;
  /** `null`: no closing date. */
  readonly deadlineOn: string | null;
  readonly conditions: {
    readonly met: number;
    readonly all: number;
    readonly toConfirm: number;
    /** All met, one to confirm, or one failed. */
    readonly icon: 'check' | 'question' | 'cross';
  };
  readonly reasons: readonly string[];
  readonly rules: readonly RuleRow[];
  /** What the funder would see of the nonprofit today, in one sentence. */
  readonly seen: string;
  /** Shows the funder an interest; `null` for those who may not. */
  readonly interest: { readonly action: string; readonly hint: string } | null;
}

/** What a funder told it, and which programmes of others suit it most. */
export interface HintLine {
  readonly text: string;
  readonly programmes: readonly { readonly title: string; readonly url: string }[];
}

/** Query: `view`, `strategy`, `region`. */
export interface MyProgrammesView {
  readonly page: PageModel;
  readonly listUrl: string;
  readonly filters: readonly SelectField[];
  /** Null where nothing narrows the list. */
  readonly clearUrl: string | null;
  readonly views: SavedViewLinks | null;
  /** Begins an alert of the list as it is narrowed; null for who has none. */
  readonly alert: AlertForm | null;
  readonly hints: readonly HintLine[];
  readonly programmes: readonly ProgrammeCard[];
  readonly empty: EmptyState;
}
