import type { PageModel } from '../layouts/page.view';
import type { ChoiceField, ErrorSummary, TextField } from '../shared/fields.view';
import type { DeskFrame } from './desk.view';

/** A button that changes the form and saves nothing. */
export interface DraftButton {
  readonly doing: string;
  /** The form's address with the place to go on from. */
  readonly action: string;
  /** What it does, and to what. */
  readonly label: string;
}

export interface LevelFields {
  readonly legend: string;
  readonly points: TextField;
  readonly es: TextField;
  readonly en: TextField;
  readonly remove: DraftButton | null;
}

export interface CriterionFields {
  readonly anchor: string;
  readonly legend: string;
  readonly idName: string;
  readonly id: string;
  readonly es: TextField;
  readonly en: TextField;
  readonly weight: TextField;
  readonly notApplicable: ChoiceField;
  readonly levelsId: string;
  readonly levelsError: string | null;
  readonly levels: readonly LevelFields[];
  readonly addLevel: DraftButton | null;
  readonly up: DraftButton | null;
  readonly down: DraftButton | null;
  readonly remove: DraftButton | null;
}

export interface PanelFields {
  readonly on: ChoiceField;
  readonly most: TextField;
  readonly knows: string;
  readonly languages: ChoiceField;
  readonly regions: ChoiceField;
}

/** A criterion that stays as it is. */
export interface KeptCriterion {
  readonly label: string;
  readonly weight: number;
  readonly levels: readonly string[];
}

/** How a call is reviewed: its rubric, who reads, how many must agree. */
export interface PlanView {
  readonly page: PageModel;
  readonly frame: DeskFrame;
  readonly errors: ErrorSummary | null;
  /** Typed and not saved. */
  readonly unsaved: boolean;
  readonly isNew: boolean;
  readonly action: string;
  readonly version: number;
  readonly editor: {
    readonly criteria: readonly CriterionFields[];
    readonly error: string | null;
    readonly sum: string;
    readonly add: DraftButton | null;
    readonly blind: ChoiceField;
  } | null;
  readonly kept: {
    readonly criteria: readonly KeptCriterion[];
    readonly blind: string;
  } | null;
  readonly reviewersEach: TextField;
  readonly quorum: TextField;
  readonly panel: readonly PanelFields[];
  readonly panelError: string | null;
}
