import type { PageModel } from '../layouts/page.view';
import type { ErrorSummary, SelectField, TextField } from '../shared/fields.view';
import type { BurdenFigure } from './form-words';

/** A part of a form in a list, with what can be done to it. */
export interface EditorPart {
  readonly title: string;
  readonly tags: readonly string[];
  readonly untranslated: boolean;
  /** When it is shown, in words. */
  readonly condition: string | null;
  /** Null for who may only read, and for forms that were put away. */
  readonly doings: {
    readonly editUrl: string;
    readonly action: string;
    readonly version: number;
    readonly isFirst: boolean;
    readonly isLast: boolean;
    /** What a section's only question and a form's only section are not. */
    readonly removable: boolean;
    /** Whether anything but editing can be done. */
    readonly movable: boolean;
  } | null;
}

/** Fields of a part that is added; all of one form. */
export interface AddPart {
  readonly heading: string;
  readonly action: string;
  readonly version: number;
  readonly kind: string;
  readonly section: string;
  readonly label: TextField;
  readonly questionKind: SelectField | null;
}

export interface EditorSection extends EditorPart {
  readonly intro: string | null;
  readonly questions: readonly EditorPart[];
  readonly add: AddPart | null;
}

/** A form with all its parts, each leading to a page of its own. */
export interface EditorView {
  readonly page: PageModel;
  readonly title: string;
  readonly intro: string | null;
  readonly archived: boolean;
  readonly untranslated: boolean;
  readonly figures: readonly BurdenFigure[];
  readonly sections: readonly EditorSection[];
  readonly checks: readonly EditorPart[];
  readonly errors: ErrorSummary | null;
  /** What was just taken out, to be put back. */
  readonly undo: {
    readonly text: string;
    readonly action: string;
    readonly version: number;
    readonly removed: string;
  } | null;
  readonly links: {
    readonly list: string;
    readonly preview: string;
    readonly file: string;
  };
  readonly change: {
    readonly titleUrl: string;
    readonly copyAction: string;
    readonly archiveAction: string;
    readonly version: number;
    readonly addSection: AddPart;
    /** Sections of the organisation's other forms; null where there are none. */
    readonly copySection: {
      readonly action: string;
      readonly version: number;
      readonly copied: SelectField;
    } | null;
    readonly addCheck: AddPart;
  } | null;
}
