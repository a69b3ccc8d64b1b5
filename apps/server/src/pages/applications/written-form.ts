import type { Actor, PersonActor } from '@puente/database';
import type {
  AnswerRow,
  ApplicationStanding,
  BesideRow,
  Form,
  SectionProgress,
  SentEdit,
  SuggestedAnswer,
  WrittenEdits,
} from '@puente/grants';

/** What is written section by section and kept on a phone: an application, or a report. */
export interface WrittenForm {
  readonly id: string;
  /** Its page, below the language. */
  readonly path: string;
  /** Where the script sends edits to. */
  readonly edits: string;
  readonly title: Form['title'];
  readonly form: Form;
  readonly answers: readonly AnswerRow[];
  readonly beside: readonly BesideRow[];
  readonly sections: readonly SectionProgress[];
  /** Sections that may be written. */
  readonly open: readonly string[];
  readonly suggestions: Readonly<Record<string, SuggestedAnswer>>;
  /** What its page is called, and where every answer is looked at once more: below that page. */
  readonly words: 'application' | 'report';
  readonly checkTail: '' | '/check';
  /** By section, where it is told how its count is made, below the language. */
  readonly countedAt: Readonly<Record<string, string>>;
}

/** Where it comes from, and where edits go. */
export interface WrittenSource {
  load(actor: PersonActor, id: string): Promise<WrittenForm>;
  write(actor: Actor, id: string, edits: readonly SentEdit[]): Promise<WrittenEdits>;
}

export function writtenApplication(
  own: ApplicationStanding,
  suggestions: WrittenForm['suggestions'],
): WrittenForm {
  const { application, call, form, answers, beside, sections } = own;
  const { id, status } = application;
  return {
    ...{ id, form, answers, beside, sections, suggestions, words: 'application', checkTail: '/check' },
    countedAt: {},
    ...{ path: `my/applications/${id}`, edits: `/api/v1/applications/${id}/edits` },
    title: call.facts.title,
    open: status === 'draft' ? form.sections.map((each) => each.id) : [],
  };
}
