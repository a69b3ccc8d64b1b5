import { Body, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { FormService, movePart, removedPart, removePart, restorePart, type FormRow } from '@puente/grants';
import type { Locale } from '@puente/kernel';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FieldProblem, FormValues } from '../shared/form-state';
import { formValues } from '../shared/form-values';
import { addedCopy, addedPart, removedIn, sectionAsked } from './added-part';
import { buildEditor, newName, NO_NEWS, type EditorNews } from './build-editor';
import { partAddress, partOfAddress } from './part-names';
import { partProblems } from './part-problems';

/** A form with all its parts: what is added, moved, taken out and put back. */
@PageController('forms/:form')
export class FormEditorPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(FormService) private readonly forms: FormService,
  ) {}

  @RequirePermission('form:read')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('form') id: string,
  ): Promise<string> {
    const row = await this.forms.get(actor, id);
    return this.editor(request, actor, row, NO_NEWS, await this.forms.list(actor));
  }

  @RequirePermission('form:edit')
  @Post('copy')
  async copy(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('form') id: string,
  ): Promise<void> {
    const copy = await this.forms.copy(actor, id);
    response.redirect(303, pageUrl(localeOf(request), `forms/${copy.id}`));
  }

  @RequirePermission('form:edit')
  @Post('archive')
  async archive(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('form') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.orEditor(request, response, { actor, id, values }, async () => {
      await this.forms.archive(actor, id, seenVersion(values));
      response.redirect(303, pageUrl(localeOf(request), 'forms'));
    });
  }

  @RequirePermission('form:edit')
  @Post('parts')
  async add(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('form') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.orEditor(request, response, { actor, id, values }, async () => {
      let address = '';
      const asked = sectionAsked(values);
      const other = asked && (await this.forms.get(actor, asked.form)).document;
      await this.forms.edit(actor, id, seenVersion(values), (form) => {
        const added = other ? addedCopy(form, other, asked.section) : addedPart(form, values);
        address = added ? partAddress(added.name) : '';
        return added && added.form;
      });
      response.redirect(303, pageUrl(localeOf(request), `forms/${id}/parts/${address}`));
    });
  }

  @RequirePermission('form:edit')
  @Post('parts/:part/move')
  async move(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('form') id: string,
    @Param('part') part: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const direction = values.direction?.[0] === 'up' ? 'up' : 'down';
    await this.orEditor(request, response, { actor, id, values }, async () => {
      const name = partOfAddress(part);
      await this.forms.edit(
        actor,
        id,
        seenVersion(values),
        (form) => name && movePart(form, name, direction),
      );
      response.redirect(303, pageUrl(localeOf(request), `forms/${id}`));
    });
  }

  /** Takes a part out and shows the form with the way to put it back. */
  @RequirePermission('form:edit')
  @Post('parts/:part/remove')
  async remove(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('form') id: string,
    @Param('part') part: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.orEditor(request, response, { actor, id, values }, async () => {
      const name = partOfAddress(part);
      let removed: EditorNews['removed'] = null;
      const row = await this.forms.edit(actor, id, seenVersion(values), (form) => {
        removed = name && removedPart(form, name);
        return removed && removePart(form, name!);
      });
      const others = await this.forms.list(actor);
      response.status(200).send(this.editor(request, actor, row, { ...NO_NEWS, removed }, others));
    });
  }

  @RequirePermission('form:edit')
  @Post('restored')
  async restore(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('form') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.orEditor(request, response, { actor, id, values }, async () => {
      const removed = removedIn(values);
      await this.forms.edit(actor, id, seenVersion(values), (form) => removed && restorePart(form, removed));
      response.redirect(303, pageUrl(localeOf(request), `forms/${id}`));
    });
  }

  /** Does something, or shows the form as it is now with what was refused and what was typed. */
  private async orEditor(
    request: PuenteRequest,
    response: Response,
    asked: { readonly actor: PersonActor; readonly id: string; readonly values: FormValues },
    act: () => Promise<void>,
  ): Promise<void> {
    const { actor, id, values } = asked;
    const locale = localeOf(request);
    await orAgain({ response, locale, values }, act, async () => {
      const row = await this.forms.get(actor, id);
      const others = await this.forms.list(actor);
      return (typed) => {
        const state = { ...typed, problems: atNewPart(typed.problems, values, locale) };
        return this.editor(request, actor, row, { state, removed: removedIn(values) }, others);
      };
    });
  }

  private editor(
    request: PuenteRequest,
    actor: PersonActor,
    row: FormRow,
    news: EditorNews,
    others: readonly FormRow[],
  ): string {
    const page = this.pages.page(request, say(localeOf(request), 'formEditor.title'));
    const mayEdit = holds(actor, 'form:edit');
    return this.pages.show(request, 'forms/editor', buildEditor(page, row, mayEdit, news, others));
  }
}

/** A part that was added without words is refused at its own field. */
function atNewPart(problems: readonly FieldProblem[], values: FormValues, locale: Locale): FieldProblem[] {
  const kind = values.kind?.[0];
  const isNew = kind === 'section' || kind === 'question' || kind === 'check';
  const name = isNew ? newName(kind, kind === 'question' ? (values.section?.[0] ?? '') : '') : '';
  const empty = isNew && !values[name]?.[0]?.trim();
  return empty
    ? problems.slice(0, 1).map(({ text }) => ({ field: name, text }))
    : partProblems(problems, null, locale);
}
