import { Body, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { FormService } from '@puente/grants';
import { invalid } from '@puente/kernel';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { sendFormFile } from '../../http/form-file-answer';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { writtenJson } from '../../http/written-json';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues, refusedForm } from '../shared/form-values';
import { buildFormList, newForm } from './build-form-list';
import { buildPreview } from './build-preview';

const MEGABYTE = 1024 * 1024;

/** The forms of an organisation: the list, how another begins, and what one looks like to those who apply. */
@PageController('forms')
export class FormsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(FormService) private readonly forms: FormService,
  ) {}

  @RequirePermission('form:read')
  @Get()
  list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    return this.listWith(request, actor, emptyForm);
  }

  @RequirePermission('form:edit')
  @Post()
  async create(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const { id } = await this.forms.create(actor, newForm(formValues(body).sample?.[0]));
    response.redirect(303, pageUrl(localeOf(request), `forms/${id}`));
  }

  @RequirePermission('form:edit')
  @Post('import')
  async import(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
  ): Promise<void> {
    const locale = localeOf(request);
    try {
      const { id } = await this.forms.create(actor, formInFile(request.file?.buffer));
      response.redirect(303, pageUrl(locale, `forms/${id}`));
    } catch (error) {
      const { values, problems } = refusedForm({}, error, locale);
      const placed = problems.map(({ field, text }) => ({
        field: 'file',
        text: field === 'file' ? text : `${field}: ${text}`,
      }));
      response.status(422).send(await this.listWith(request, actor, { values, problems: placed }));
    }
  }

  @RequirePermission('form:read')
  @Get(':form/file')
  async file(
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('form') id: string,
  ): Promise<void> {
    sendFormFile(response, (await this.forms.get(actor, id)).document);
  }

  @RequirePermission('form:read')
  @Get(':form/preview')
  preview(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('form') id: string,
  ): Promise<string> {
    return this.previewWith(request, actor, id, null);
  }

  /** The preview for some answers; they are not kept. */
  @RequirePermission('form:read')
  @Post(':form/preview')
  async previewAnswered(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('form') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    response.status(200).send(await this.previewWith(request, actor, id, body));
  }

  private async previewWith(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    body: unknown,
  ): Promise<string> {
    const { document } = await this.forms.get(actor, id);
    const page = this.pages.page(request, say(localeOf(request), 'formPreview.title'));
    const values = body === null ? null : formValues(body);
    return this.pages.show(request, 'forms/preview', buildPreview(page, id, document, values));
  }

  private async listWith(request: PuenteRequest, actor: PersonActor, state: FormState): Promise<string> {
    const forms = await this.forms.list(actor);
    const page = this.pages.page(request, say(localeOf(request), 'applicationForms.title'));
    const view = buildFormList(page, forms, state, holds(actor, 'form:edit'));
    return this.pages.show(request, 'forms/list', view);
  }
}

function formInFile(bytes: Buffer | undefined): unknown {
  if (!bytes?.length) throw invalid([{ field: 'file', code: 'required' }]);
  if (bytes.length > MEGABYTE) throw invalid([{ field: 'file', code: 'form-file-too-large' }]);
  const form = writtenJson(bytes.toString('utf8').replace(/^\ufeff/, ''));
  if (form === undefined) throw invalid([{ field: 'file', code: 'form-not-json' }]);
  return form;
}
