import type { Chart } from '@puente/rendering';
import type { PageModel } from '../layouts/page.view';
import type { Fact } from '../shared/facts.view';
import type { HiddenField } from './list.view';

export interface PartRow {
  readonly code: string;
  readonly label: string;
  readonly weight: number;
  /** 0 to 1. */
  readonly value: number;
  /** weight × value */
  readonly points: number;
  readonly evidence: string;
}

export interface RuleRow {
  readonly label: string;
  readonly answer: 'pass' | 'fail' | 'unknown';
  readonly reason: string;
}

/** Both sides' fit, 0 to 100. */
export interface Directions {
  readonly forProgramme: number;
  readonly forNonprofit: number;
  readonly fused: number;
  readonly reasons: readonly string[];
}

/** One match in full, as the reader may see it. */
export interface MatchDetail {
  /** What stands for the nonprofit in addresses; never its name. */
  readonly handle: string;
  readonly label: string;
  readonly isProtected: boolean;
  /** Why something is missing here; `null` when all is shown. */
  readonly disclosure: string | null;
  readonly facts: readonly Fact[];
  readonly profileUrl: string | null;
  readonly eligible: 'yes' | 'unknown' | 'no';
  readonly score: number;
  readonly barSvg: string;
  readonly confidence: number;
  readonly parts: readonly PartRow[];
  readonly rules: readonly RuleRow[];
  readonly changes: readonly string[];
  readonly directions: Directions | null;
  readonly snapshot: { readonly number: number; readonly takenOn: string; readonly version: string } | null;
}

/** Whether this match was asked for an introduction; `null` where the reader has no part in that. */
export interface AskIntroduction {
  /** How it stands; `null` where nobody began one. */
  readonly standing: string | null;
  readonly listUrl: string;
  /** Asks, or says yes; `null` where that is done or over. */
  readonly ask: { readonly action: string; readonly label: string } | null;
  readonly hint: string;
}

/** Asks this match to apply to a call by invitation. */
export interface InviteToCall {
  readonly action: string;
  readonly label: string;
}

/** The page of one match; for htmx `matches/_detail` alone is rendered with the same model. */
export interface MatchDetailView {
  readonly page: PageModel;
  readonly programme: { readonly title: string; readonly url: string };
  readonly backUrl: string;
  readonly detail: MatchDetail;
  /** The corridor that the programme follows, drawn; `null` where it follows none. */
  readonly corridor: { readonly map: Chart } | null;
  readonly snapshotUrl: string | null;
  readonly kept: readonly HiddenField[];
  /** Where it is put on a shortlist; null for who keeps none. */
  readonly shortlistUrl: string | null;
  /** Where a conflict of interest with it is declared; null for who may not. */
  readonly conflictUrl: string | null;
  readonly introduction: AskIntroduction | null;
  /** One for each call of the programme to which this match can be invited. */
  readonly invitations: readonly InviteToCall[];
}
