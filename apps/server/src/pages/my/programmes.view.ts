import type { PageModel } from '../layouts/page.view';
import type { RuleRow } from '../matches/detail.view';
import type { EmptyState } from '../shared/empty-state.view';

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

export interface MyProgrammesView {
  readonly page: PageModel;
  readonly hints: readonly HintLine[];
  readonly programmes: readonly ProgrammeCard[];
  readonly empty: EmptyState;
}
