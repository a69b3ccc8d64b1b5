import type { PageModel } from '../layouts/page.view';
import type { Fact } from '../shared/facts.view';
import type { ErrorSummary, TextField } from '../shared/fields.view';
import type { BurdenView } from './burden-words';
import type { PhaseBadge } from './call-words';

export interface StageLine {
  readonly title: string;
  readonly minutes: string;
  /** When it is due, for what an emergency asks later. */
  readonly due: string | null;
  readonly changed: boolean;
}

/** A call for the people who run it: where it stands, what it asks and costs, and what can be done now. */
export interface CallPageView {
  readonly page: PageModel;
  readonly title: string;
  readonly text: string | null;
  readonly untranslated: boolean;
  readonly phase: PhaseBadge;
  readonly traits: readonly string[];
  readonly facts: readonly Fact[];
  readonly stages: readonly StageLine[];
  readonly burden: BurdenView;
  readonly errors: ErrorSummary | null;
  readonly links: {
    readonly list: string;
    readonly preview: string;
    /** Null where nothing can be changed, or not by the reader. */
    readonly edit: string | null;
    readonly publish: string | null;
    readonly review: string | null;
    readonly invitations: string | null;
    readonly received: string | null;
  };
  readonly extend: {
    readonly heading: string;
    readonly action: string;
    readonly version: number;
    readonly closes: TextField;
    readonly open: boolean;
  } | null;
  readonly cancel: { readonly action: string; readonly version: number } | null;
}
