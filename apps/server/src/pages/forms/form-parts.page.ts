import { Body, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import {
  findPart,
  FormService,
  moveToSection,
  replacePart,
  type EditedForm,
  type Form,
  type FormRow,
  type PartName,
} from '@puente/grants';
import { notFound } from '@puente/kernel';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FormState, FormValues } from '../shared/form-state';
import { formValues } from '../shared/form-values';
import { buildPart, buildTitle } from './build-part';
import { partInput, titled } from './part-input';
import { partOfAddress } from './part-names';
import { partProblems, pathOfPart } from './part-problems';
import { partValues, titleValues } from './part-values';

/** Each part of a form on a page of its own, saved by itself. */
@PageController('forms/:form')
export class FormPartsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(FormService) private readonly forms: FormService,
  ) {}

  @RequirePermission('form:edit')
  @Get('title')
  async title(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('form') id: string,
  ): Promise<string> {
    const row = await this.forms.get(actor, id);
    return this.page(request, row, null, { values: titleValues(row.document), problems: [] });
  }

  @RequirePermission('form:edit')
  @Post('title')
  async saveTitle(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('form') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.save(request, response, { actor, id, name: null, values }, (form) => ({
      ...form,
      ...titled(values),
    }));
  }

  @RequirePermission('form:edit')
  @Get('parts/:part')
  async part(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('form') id: string,
    @Param('part') address: string,
  ): Promise<string> {
    const row = await this.forms.get(actor, id);
    const name = partOfAddress(address);
    const part = name && findPart(row.document, name);
    if (!part) throw notFound();
    const values = partValues(row.document, name, part, localeOf(request));
    return this.page(request, row, name, { values, problems: [] });
  }

  @RequirePermission('form:edit')
  @Post('parts/:part')
  async savePart(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('form') id: string,
    @Param('part') address: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const name = partOfAddress(address);
    if (!name) throw notFound();
    await this.save(request, response, { actor, id, name, values }, (form) => changed(form, name, values));
  }

  /** Back to the form, or the page once more with what was refused; what was typed stays on it. */
  private async save(
    request: PuenteRequest,
    response: Response,
    asked: {
      readonly actor: PersonActor;
      readonly id: string;
      readonly name: PartName | null;
      readonly values: FormValues;
    },
    change: (form: Form) => object | null,
  ): Promise<void> {
    const { actor, id, name, values } = asked;
    const locale = localeOf(request);
    const act = async (): Promise<void> => {
      await this.forms.edit(actor, id, seenVersion(values), change);
      response.redirect(303, pageUrl(locale, `forms/${id}`));
    };
    await orAgain({ response, locale, values }, act, async () => {
      const row = await this.forms.get(actor, id);
      const path = name && pathOfPart(row.document, name);
      return (state) =>
        this.page(request, row, name, { ...state, problems: partProblems(state.problems, path, locale) });
    });
  }

  /** A part that somebody else took out meanwhile is not there. */
  private page(request: PuenteRequest, row: FormRow, name: PartName | null, state: FormState): string {
    const { id, document: form, version } = row;
    const page = this.pages.page(request, say(localeOf(request), 'formEditor.title'));
    const input = { id, form, state, version };
    if (!name) return this.pages.show(request, 'forms/part', buildTitle(page, input));
    const part = findPart(form, name);
    if (!part) throw notFound();
    return this.pages.show(request, 'forms/part', buildPart(page, input, name, part));
  }
}

/** The form with a part as its page says, moved to another section where one was chosen. */
function changed(form: Form, name: PartName, values: FormValues): EditedForm | null {
  const part = findPart(form, name);
  if (!part) return null;
  const input = partInput(form, name, part, values);
  const section = values.section?.[0] ?? '';
  const isElsewhere = name.kind === 'question' && form.sections.some(({ id }) => id === section);
  const moved = isElsewhere ? moveToSection(form, name.id, section) : form;
  return replacePart(moved, name, input);
}
