import {
  burdenOf,
  type Form,
  type FormRow,
  type FormSection,
  type PartKind,
  type PartName,
  type Question,
  type RemovedPart,
} from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import { questionKinds } from '../../texts/forms';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { selectField, textField } from '../shared/build-fields';
import { emptyForm } from '../shared/form-values';
import { errorSummary, type FormState } from '../shared/form-state';
import type { AddPart, EditorPart, EditorSection, EditorView } from './editor.view';
import { burdenFigures, conditionWords, isUntranslated, wordsOf } from './form-words';
import { partAddress } from './part-names';

/** What happened just before the editor is shown. */
export interface EditorNews {
  readonly state: FormState;
  readonly removed: RemovedPart | null;
}
export const NO_NEWS: EditorNews = { state: emptyForm, removed: null };

/** @param others the organisation's forms, whose sections can be copied */
export function buildEditor(
  page: PageModel,
  row: FormRow,
  mayEdit: boolean,
  news: EditorNews,
  others: readonly FormRow[] = [],
): EditorView {
  const editor = new Editor(row, page.locale, mayEdit && row.archivedAt === null, news.state, others);
  const url = pageUrl(page.locale, `forms/${row.id}`);
  const { document } = row;
  return {
    page,
    title: wordsOf(document.title, page.locale),
    intro: wordsOf(document.intro, page.locale) || null,
    archived: row.archivedAt !== null,
    untranslated: isUntranslated({ title: document.title, intro: document.intro }),
    figures: burdenFigures(burdenOf(document), page.locale),
    sections: editor.sections(),
    checks: editor.checks(),
    errors: errorSummary(news.state, [newName('section', ''), newName('check', '')]),
    undo: news.removed && undoOf(news.removed, url, row.version, page.locale),
    links: { list: pageUrl(page.locale, 'forms'), preview: `${url}/preview`, file: `${url}/file` },
    change: editor.mayEdit ? { ...editor.change(url) } : null,
  };
}

/** The field in which a new part is named: several of them stand on one page. */
export const newName = (kind: PartKind, section: string): string =>
  section ? `new.${kind}.${section}` : `new.${kind}`;

function undoOf(removed: RemovedPart, url: string, version: number, locale: Locale): EditorView['undo'] {
  const { title, label, message } = removed.part as Record<string, { es: string; en: string }>;
  const text = say(locale, 'formEditor.removed', { title: wordsOf(title ?? label ?? message, locale) });
  return { text, action: `${url}/restored`, version, removed: JSON.stringify(removed) };
}

/** Shows the parts of one form to one reader. */
class Editor {
  private readonly form: Form;

  constructor(
    private readonly row: FormRow,
    private readonly locale: Locale,
    readonly mayEdit: boolean,
    private readonly state: FormState,
    private readonly others: readonly FormRow[],
  ) {
    this.form = row.document;
  }

  sections(): EditorSection[] {
    return this.form.sections.map((section, index, all) => ({
      ...this.part({ kind: 'section', id: section.id }, index, all.length, all.length > 1),
      ...{ title: wordsOf(section.title, this.locale), tags: [] },
      untranslated: isUntranslated({ title: section.title, intro: section.intro }),
      condition: conditionWords(section.visibleWhen, this.form, this.locale),
      intro: wordsOf(section.intro, this.locale) || null,
      questions: section.questions.map((each, at) => this.question(each, at, section)),
      add: this.mayEdit ? this.adds('question', section.id) : null,
    }));
  }

  checks(): EditorPart[] {
    return this.form.checks.map((check, index, all) => ({
      ...this.part({ kind: 'check', id: check.id }, index, all.length, true),
      title: wordsOf(check.message, this.locale),
      tags: [say(this.locale, `formEditor.${check.level}`)],
      untranslated: isUntranslated(check.message),
      condition: conditionWords(check.holds, this.form, this.locale),
    }));
  }

  change(url: string): NonNullable<EditorView['change']> {
    return {
      titleUrl: `${url}/title`,
      copyAction: `${url}/copy`,
      archiveAction: `${url}/archive`,
      version: this.row.version,
      addSection: this.adds('section', ''),
      copySection: this.copies(`${url}/parts`),
      addCheck: this.adds('check', ''),
    };
  }

  private copies(action: string): NonNullable<EditorView['change']>['copySection'] {
    const options = this.others
      .filter(({ id }) => id !== this.row.id)
      .flatMap(({ id, document }) =>
        document.sections.map((section) => ({
          value: `${id} ${section.id}`,
          label: `${wordsOf(document.title, this.locale)} · ${wordsOf(section.title, this.locale)}`,
        })),
      );
    if (options.length === 0) return null;
    const copied = selectField(this.state, 'copied', say(this.locale, 'formEditor.copied'), options);
    return { action, version: this.row.version, copied };
  }

  private question(question: Question, index: number, { questions }: FormSection): EditorPart {
    const required = question.required ? [say(this.locale, 'formEditor.required')] : [];
    const removable = questions.length > 1;
    return {
      ...this.part({ kind: 'question', id: question.id }, index, questions.length, removable),
      title: wordsOf(question.label, this.locale),
      tags: [say(this.locale, `questionKinds.${question.kind}`), ...required],
      untranslated: isUntranslated(question),
      condition: conditionWords(question.visibleWhen, this.form, this.locale),
    };
  }

  private part(name: PartName, index: number, count: number, removable: boolean): Pick<EditorPart, 'doings'> {
    if (!this.mayEdit) return { doings: null };
    const url = pageUrl(this.locale, `forms/${this.row.id}/parts/${partAddress(name)}`);
    const ends = { isFirst: index === 0, isLast: index === count - 1 };
    return {
      doings: {
        editUrl: url,
        action: url,
        version: this.row.version,
        ...ends,
        removable,
        movable: count > 1 || removable,
      },
    };
  }

  private adds(kind: PartKind, section: string): AddPart {
    const name = newName(kind, section);
    const [label, heading] = {
      section: ['formEditor.sectionTitle', 'formEditor.addSection'] as const,
      question: ['formEditor.labelEs', 'formEditor.addQuestion'] as const,
      check: ['formEditor.checkMessage', 'formEditor.addCheck'] as const,
    }[kind];
    return {
      ...{ kind, section, version: this.row.version },
      heading: say(this.locale, heading),
      action: pageUrl(this.locale, `forms/${this.row.id}/parts`),
      label: textField(this.state, name, say(this.locale, label), {
        required: true,
        maxlength: 600,
        lang: 'es',
      }),
      questionKind: kind === 'question' ? this.kinds(section) : null,
    };
  }

  private kinds(section: string) {
    const codes = Object.keys(questionKinds) as (keyof typeof questionKinds)[];
    const options = codes.map((value) => ({ value, label: say(this.locale, `questionKinds.${value}`) }));
    return selectField(this.state, `kind.${section}`, say(this.locale, 'formEditor.kind'), options);
  }
}
