import {
  copiedSection,
  newId,
  questionsOf,
  restorePart,
  type EditedForm,
  type Form,
  type PartName,
  type QuestionKind,
  type RemovedPart,
} from '@puente/grants';
import { writtenJson } from '../../http/written-json';
import { say } from '../../texts';
import { questionKinds } from '../../texts/forms';
import type { FormValues } from '../shared/form-state';
import { newName } from './build-editor';

/** A form with a part more, and the part's name. */
export interface Added {
  readonly name: PartName;
  readonly form: EditedForm;
}

const LAST = Number.MAX_SAFE_INTEGER;
const textOf = (values: FormValues, name: string): string => (values[name]?.[0] ?? '').trim();

/** The form with the part that was asked for at the end of its list; what it still needs is asked on its own page. */
export function addedPart(form: Form, values: FormValues): Added | null {
  const section = textOf(values, 'section');
  switch (textOf(values, 'kind')) {
    case 'section':
      return addedSection(form, textOf(values, newName('section', '')));
    case 'question':
      return addedQuestion(form, section, values);
    case 'check':
      return addedCheck(form, textOf(values, newName('check', '')));
    default:
      return null;
  }
}

/** The form and the section that somebody asked to copy. */
export function sectionAsked(values: FormValues): { readonly form: string; readonly section: string } | null {
  const [form, section] = textOf(values, 'copied').split(' ');
  return textOf(values, 'kind') === 'copy' && form && section ? { form, section } : null;
}

/** The form with a copy of another's section at its end; null where the other has none of that name. */
export function addedCopy(form: Form, other: Form, sectionId: string): Added | null {
  const section = other.sections.find(({ id }) => id === sectionId);
  return section ? added(form, 'section', copiedSection(form, section)) : null;
}

/** What the page of a form kept of a part that was taken out; null where it is not that. */
export function removedIn(values: FormValues): RemovedPart | null {
  const { kind, section, index, part } = (writtenJson(textOf(values, 'removed')) ??
    {}) as Partial<RemovedPart>;
  if (kind !== 'section' && kind !== 'question' && kind !== 'check') return null;
  if (typeof section !== 'string' || !Number.isInteger(index)) return null;
  return typeof part === 'object' && part !== null ? { kind, section, index: index!, part } : null;
}

function added(form: Form, kind: PartName['kind'], part: { readonly id: string }, section = ''): Added {
  const restored = restorePart(form, { kind, section, index: LAST, part });
  return { name: { kind, id: part.id }, form: restored };
}

function addedSection(form: Form, es: string): Added {
  const id = newId(
    es,
    form.sections.map((each) => each.id),
    'section',
  );
  const label = {
    es: say('es', 'applicationForms.blankQuestion'),
    en: say('en', 'applicationForms.blankQuestion'),
  };
  const question = { id: newId('question', questionIds(form), 'question'), kind: 'text', label };
  return added(form, 'section', { id, ...{ title: { es, en: '' }, questions: [question] } });
}

function addedQuestion(form: Form, section: string, values: FormValues): Added | null {
  if (!form.sections.some(({ id }) => id === section)) return null;
  const es = textOf(values, newName('question', section));
  const kind = textOf(values, `kind.${section}`) as QuestionKind;
  const id = newId(es, questionIds(form), 'question');
  const needed = Object.hasOwn(questionKinds, kind) ? neededBy(form, kind) : {};
  return added(form, 'question', { id, ...{ kind, label: { es, en: '' } }, ...needed }, section);
}

/** Shown at once where somebody answered its first question; what it compares is said on its page. */
function addedCheck(form: Form, es: string): Added {
  const taken = form.checks.map(({ id }) => id);
  const holds = { answered: [{ var: questionIds(form)[0]! }] };
  return added(form, 'check', { id: newId(es, taken, 'check'), ...{ message: { es, en: '' }, holds } });
}

const questionIds = (form: Form): string[] => questionsOf(form).map(({ id }) => id);

/** What a question of a kind cannot do without. */
function neededBy(form: Form, kind: QuestionKind): object {
  const words = (es: string, en: string) => ({ es, en });
  switch (kind) {
    case 'choice':
      return {
        options: [
          { id: 'yes', label: words('Sí', 'Yes') },
          { id: 'no', label: words('No', 'No') },
        ],
      };
    case 'table':
      return { columns: [{ id: 'what', label: words('Qué', 'What'), kind: 'text' }] };
    case 'codes':
      return { list: 'strategies' };
    case 'money':
    case 'budget':
      return { currency: 'MXN' };
    case 'calculated':
      return { value: { count: [{ var: questionIds(form)[0]! }] } };
    default:
      return {};
  }
}
