import { sectionOf, type Form, type PartName } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { say } from '../../texts';
import type { FieldProblem } from '../shared/form-state';

/** Refusals under the names of the fields of a part's page; what is wrong elsewhere says where. */
export function partProblems(
  problems: readonly FieldProblem[],
  path: string | null,
  locale: Locale,
): FieldProblem[] {
  return problems.map(({ field, text }) => {
    const name = path !== null && field.startsWith(path) ? field.slice(path.length) : field;
    if (!/^(sections|checks)(\.|$)/.test(name)) return { field: fieldName(name), text };
    const place = placeWords(name, locale);
    return { field: '', text: place ? say(locale, 'formEditor.place', { place, text }) : text };
  });
}

/** Where a part stands in the document, with a full stop behind; null where it does not. */
export function pathOfPart(form: Form, { kind, id }: PartName): string | null {
  if (kind !== 'question') {
    const list: readonly { readonly id: string }[] = kind === 'section' ? form.sections : form.checks;
    const place = list.findIndex((each) => each.id === id);
    return place < 0 ? null : `${kind}s.${place}.`;
  }
  const section = sectionOf(form, id);
  if (!section) return null;
  const place = section.questions.findIndex((each) => each.id === id);
  return `sections.${form.sections.indexOf(section)}.questions.${place}.`;
}

const fieldName = (name: string): string => name.replace(/^(visibleWhen|holds)$/, 'when');

function placeWords(path: string, locale: Locale): string {
  const [, list, place, question] = /^(sections|checks)\.(\d+)(?:\.questions\.(\d+))?/.exec(path) ?? [];
  if (list === undefined) return '';
  const words = say(locale, list === 'sections' ? 'formEditor.editSection' : 'formEditor.editCheck');
  const asked =
    question === undefined ? '' : `, ${say(locale, 'formEditor.editQuestion')} ${Number(question) + 1}`;
  return `${words} ${Number(place) + 1}${asked}`;
}
