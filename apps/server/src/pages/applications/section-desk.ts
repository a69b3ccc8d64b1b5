import { randomUUID } from 'node:crypto';
import type { PersonActor } from '@puente/database';
import type { EditResult } from '@puente/grants';
import { notFound, type Locale } from '@puente/kernel';
import type { Response } from 'express';
import type { PageRenderer } from '../../http/page-renderer';
import { toFieldProblem } from '../../http/problem';
import { localeOf } from '../../http/reader';
import { refuseForm } from '../../http/refuse-form';
import type { PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { answerName } from '../forms/preview-answers';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import { fieldId, type FieldProblem, type FormState, type FormValues } from '../shared/form-state';
import { formValues } from '../shared/form-values';
import { askedOf, buildSection, keptValues, type SectionInput } from './build-section';
import { sectionEdits, seenName, shownName } from './section-edits';
import type { WrittenSource } from './written-form';

const DONE = ['doneSaved', 'doneUsed', 'doneMore', 'doneTwo'] as const;

/** Who asks for which section of what. */
export interface SectionCall {
  readonly request: PuenteRequest;
  readonly response: Response;
  readonly actor: PersonActor;
  readonly id: string;
  readonly section: string;
}

/** Sections on pages of their own, written and saved answer by answer, with or without scripts. */
export class SectionDesk {
  constructor(
    private readonly pages: PageRenderer,
    private readonly source: WrittenSource,
  ) {}

  async show(
    { request, response, actor, id, section }: SectionCall,
    more?: string,
    done?: string,
  ): Promise<void> {
    const input = await this.load(actor, id, section);
    const isOpen = input.own.open.includes(section) && askedOf(input).length > 0;
    if (!isOpen) return response.redirect(303, pageUrl(localeOf(request), input.own.path));
    response.send(this.render(request, { ...input, more: more ?? null }, done));
  }

  /** Saves what changed on the page; what one question refuses holds up no other, and stays on the page. */
  async save(call: SectionCall, body: unknown): Promise<void> {
    const { request, response, actor, id } = call;
    const values = formValues(body);
    const input = await this.load(actor, id, call.section);
    const edits = sectionEdits(input.section, input.own, input.own.suggestions, values);
    try {
      const { results } = await this.source.write(actor, id, edits);
      const refused = results.filter(({ outcome }) => outcome === 'refused');
      if (refused.length === 0) return await this.goOn(call, input, results, values);
      const now = await this.load(actor, id, call.section);
      const state = refusedState(now, refused, values, localeOf(request));
      const more = values.more?.[0] ?? null;
      response.status(422).send(this.render(request, { ...now, state, more }));
    } catch (error) {
      refuseForm(response, error, localeOf(request), '', (problems) =>
        this.render(request, { ...input, state: { values, problems } }),
      );
    }
  }

  /** Where to after saving: to what somebody must look at on this page, else to the next part. */
  private async goOn(
    { request, response, actor, id }: SectionCall,
    before: SectionInput,
    results: readonly EditResult[],
    values: FormValues,
  ): Promise<void> {
    const here = pageUrl(localeOf(request), before.own.path);
    const after = await this.load(actor, id, before.section.id);
    const [more] = values.more ?? [];
    const tail = more
      ? `?more=${encodeURIComponent(more)}#${fieldId(answerName(more))}`
      : stayFor(before, after, results, values);
    if (tail !== null) return response.redirect(303, `${here}/sections/${before.section.id}${tail}`);
    response.redirect(303, `${here}${nextOf(after)}`);
  }

  private async load(actor: PersonActor, id: string, sectionId: string): Promise<SectionInput> {
    const own = await this.source.load(actor, id);
    const section = own.form.sections.find((each) => each.id === sectionId);
    if (!section) throw notFound();
    const state = { values: keptValues(own, section), problems: [] };
    return { actor, own, section, state, more: null, form: randomUUID() };
  }

  private render(request: PuenteRequest, input: SectionInput, done?: string): string {
    const locale = localeOf(request);
    const flash = doneFlash('applicationSection', DONE, done, locale);
    const page = this.pages.page(request, say(locale, `applicationSection.title-${input.own.words}`), {
      flash,
    });
    return this.pages.show(request, 'applications/section', buildSection(page, input));
  }
}

/** What keeps people on the page, as the rest of its address; null: nothing. */
function stayFor(
  before: SectionInput,
  after: SectionInput,
  results: readonly EditResult[],
  values: FormValues,
): string | null {
  if (results.some(({ outcome }) => outcome === 'beside')) return '?done=doneTwo';
  if (values.use) return '?done=doneUsed';
  const shown = new Set(askedOf(before).map(({ id }) => id));
  const isNew = askedOf(after).some(({ id, kind }) => kind !== 'calculated' && !shown.has(id));
  if (isNew) return '?done=doneMore';
  return values.stay ? '?done=doneSaved' : null;
}

/** The next part that is asked and open, or where all is looked at once more after the last. */
function nextOf({ own: { sections, open, checkTail }, section }: SectionInput): string {
  const at = sections.findIndex(({ id }) => id === section.id);
  const next = sections
    .slice(at + 1)
    .find(({ id, standing }) => standing !== 'not-asked' && open.includes(id));
  return next ? `/sections/${next.id}` : checkTail;
}

/** What was refused as it was typed, everything else as it is kept. */
function refusedState(
  { state }: SectionInput,
  refused: readonly EditResult[],
  typed: FormValues,
  locale: Locale,
): FormState {
  const ids = new Set(refused.map(({ questionId }) => questionId));
  return {
    values: { ...withoutAnswers(state.values, ids), ...onlyAnswers(typed, ids), ...seenOf(typed, ids) },
    problems: refused.flatMap((each) => problemOf(each, locale)),
  };
}

/** What was refused goes on from what its page showed: a colleague may have written meanwhile. */
const seenOf = (values: FormValues, ids: ReadonlySet<string>): FormValues =>
  Object.fromEntries(
    [...ids].flatMap((id) => [seenName(id), shownName(id)]).map((name) => [name, values[name] ?? []]),
  );

const questionIdOf = (name: string): string | undefined => /^a\.([^.]+)/.exec(name)?.[1];

const onlyAnswers = (values: FormValues, ids: ReadonlySet<string>): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => ids.has(questionIdOf(name) ?? '')));

const withoutAnswers = (values: FormValues, ids: ReadonlySet<string>): FormValues =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !ids.has(questionIdOf(name) ?? '')));

function problemOf({ fault }: EditResult, locale: Locale): FieldProblem[] {
  return fault ? [{ field: answerName(fault.field), text: toFieldProblem(fault, locale).message }] : [];
}
