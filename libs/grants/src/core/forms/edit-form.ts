import { questionsOf, type Form, type FormCheck, type FormSection } from './form';
import type { Question } from './question';

export const PART_KINDS = ['section', 'question', 'check'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** A part of a form, by its kind and id: sections, questions and checks have ids of their own each. */
export interface PartName {
  readonly kind: PartKind;
  readonly id: string;
}
export type FormPart = FormSection | Question | FormCheck;

/** A part that was taken out, with the place where it stood. */
export interface RemovedPart {
  readonly kind: PartKind;
  /** The section of a question; empty for sections and checks. */
  readonly section: string;
  readonly index: number;
  readonly part: object;
}

/** A form as an edit leaves it: `parseForm` says whether it may be kept. */
export type EditedForm = Readonly<Record<string, unknown>>;

type Change = (list: readonly { readonly id: string }[], section: string) => readonly object[];

/** The part, or null where the form has none of that name. */
export function findPart(form: Form, { kind, id }: PartName): FormPart | null {
  const lists = { section: form.sections, question: questionsOf(form), check: form.checks };
  return (lists[kind] as readonly FormPart[]).find((each) => each.id === id) ?? null;
}

/** The section in which a question stands. */
export const sectionOf = (form: Form, questionId: string): FormSection | null =>
  form.sections.find(({ questions }) => questions.some(({ id }) => id === questionId)) ?? null;

/** The form with a part put in the place of the one of that name. */
export function replacePart(form: Form, { kind, id }: PartName, part: object): EditedForm {
  return edited(form, kind, (list) => list.map((each) => (each.id === id ? part : each)));
}

/** The form with a part one place further up or down; what is first or last stays. */
export function movePart(form: Form, { kind, id }: PartName, direction: 'up' | 'down'): EditedForm {
  return edited(form, kind, (list) => {
    const from = list.findIndex((each) => each.id === id);
    const to = from + (direction === 'up' ? -1 : 1);
    if (from < 0 || to < 0 || to >= list.length) return list;
    return list.with(from, list[to]!).with(to, list[from]!);
  });
}

/** The form without a part. */
export function removePart(form: Form, { kind, id }: PartName): EditedForm {
  return edited(form, kind, (list) => list.filter((each) => each.id !== id));
}

/** What `restorePart` needs to put a part back; null where the form has none of that name. */
export function removedPart(form: Form, name: PartName): RemovedPart | null {
  const part = findPart(form, name);
  if (!part) return null;
  const { kind, id } = name;
  const section = kind === 'question' ? sectionOf(form, id)! : null;
  const siblings: readonly FormPart[] =
    section?.questions ?? (kind === 'section' ? form.sections : form.checks);
  return { kind, section: section?.id ?? '', index: siblings.findIndex((each) => each.id === id), part };
}

/** The form with a part at a place; beyond the end it comes last. */
export function restorePart(form: Form, { kind, section, index, part }: RemovedPart): EditedForm {
  return edited(form, kind, (list, of) =>
    kind === 'question' && of !== section ? list : [...list.slice(0, index), part, ...list.slice(index)],
  );
}

/** The form with a question at the end of another of its sections. */
export function moveToSection(form: Form, questionId: string, section: string): Form {
  const part = questionsOf(form).find(({ id }) => id === questionId);
  if (!part || sectionOf(form, questionId)?.id === section) return form;
  const sections = form.sections.map((each) => {
    const others = each.questions.filter(({ id }) => id !== questionId);
    return { ...each, questions: each.id === section ? [...others, part] : others };
  });
  return { ...form, sections };
}

const LONGEST_ID = 40;

/** An id made of words that a person wrote, different from those that are taken. */
export function newId(words: string, taken: Iterable<string>, fallback: string): string {
  const plain = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
  const stem = slug.slice(0, LONGEST_ID - 4).replace(/-+$/, '') || fallback;
  const known = new Set(taken);
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!known.has(id)) return id;
  }
}

function edited(form: Form, kind: PartKind, change: Change): EditedForm {
  if (kind === 'check') return { ...form, checks: change(form.checks, '') };
  if (kind === 'section') return { ...form, sections: change(form.sections, '') };
  const sections = form.sections.map((each) => ({ ...each, questions: change(each.questions, each.id) }));
  return { ...form, sections };
}
