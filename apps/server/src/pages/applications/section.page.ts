import { randomUUID } from 'node:crypto';
import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AnswerService, ApplicationService, type EditResult } from '@puente/grants';
import { notFound, type Locale } from '@puente/kernel';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { toFieldProblem } from '../../http/problem';
import { localeOf } from '../../http/reader';
import { refuseForm } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { answerName } from '../forms/preview-answers';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import { fieldId, type FieldProblem, type FormState, type FormValues } from '../shared/form-state';
import { formValues } from '../shared/form-values';
import { askedOf, buildSection, keptValues, type SectionInput } from './build-section';
import { sectionEdits, seenName, shownName } from './section-edits';

const DONE = ['doneSaved', 'doneUsed', 'doneMore', 'doneTwo'] as const;

/** One part of an application, written and saved answer by answer, with or without scripts. */
@PageController('my/applications/:application/sections/:section')
export class ApplicationSectionPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ApplicationService) private readonly applications: ApplicationService,
    @Inject(AnswerService) private readonly answers: AnswerService,
  ) {}

  @RequirePermission('application:write')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
    @Param('section') sectionId: string,
    @Query('more') more?: string,
    @Query('done') done?: string,
  ): Promise<void> {
    const input = await this.load(actor, id, sectionId);
    const { application } = input.own;
    const isClosed = application.status !== 'draft' || askedOf(input).length === 0;
    if (isClosed) return response.redirect(303, pageUrl(localeOf(request), `my/applications/${id}`));
    response.send(this.render(request, { ...input, more: more ?? null }, done));
  }

  /** Saves what changed on the page; what one question refuses holds up no other, and stays on the page. */
  @RequirePermission('application:write')
  @Post()
  async save(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
    @Param('section') sectionId: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const input = await this.load(actor, id, sectionId);
    const edits = sectionEdits(input.section, input.own, input.suggestions, values);
    try {
      const { results } = await this.answers.write(actor, id, edits);
      const refused = results.filter(({ outcome }) => outcome === 'refused');
      if (refused.length === 0) return await this.goOn(request, response, actor, input, results, values);
      const now = await this.load(actor, id, sectionId);
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
    request: PuenteRequest,
    response: Response,
    actor: PersonActor,
    before: SectionInput,
    results: readonly EditResult[],
    values: FormValues,
  ): Promise<void> {
    const { application } = before.own;
    const here = pageUrl(localeOf(request), `my/applications/${application.id}`);
    const after = await this.load(actor, application.id, before.section.id);
    const [more] = values.more ?? [];
    const tail = more
      ? `?more=${encodeURIComponent(more)}#${fieldId(answerName(more))}`
      : stayFor(before, after, results, values);
    if (tail !== null) return response.redirect(303, `${here}/sections/${before.section.id}${tail}`);
    response.redirect(303, `${here}${nextOf(after)}`);
  }

  private async load(actor: PersonActor, id: string, sectionId: string): Promise<SectionInput> {
    const own = await this.applications.get(actor, id);
    const section = own.form.sections.find((each) => each.id === sectionId);
    if (!section) throw notFound();
    const suggestions = await this.answers.suggestions(actor, id);
    const state = { values: keptValues(own, section), problems: [] };
    return { actor, own, section, suggestions, state, more: null, form: randomUUID() };
  }

  private render(request: PuenteRequest, input: SectionInput, done?: string): string {
    const locale = localeOf(request);
    const flash = doneFlash('applicationSection', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'myApplications.title'), { flash });
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

/** The next part that is asked, or the check page after the last. */
function nextOf({ own: { sections }, section }: SectionInput): string {
  const at = sections.findIndex(({ id }) => id === section.id);
  const next = sections.slice(at + 1).find(({ standing }) => standing !== 'not-asked');
  return next ? `/sections/${next.id}` : '/check';
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
