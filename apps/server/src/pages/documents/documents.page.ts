import { Body, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Config } from '@puente/config';
import type { PersonActor } from '@puente/database';
import { isDocumentPurpose, refusal } from '@puente/documents';
import { DomainError } from '@puente/kernel';
import { DocumentService } from '@puente/organizations';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { CONFIG } from '../../config.token';
import { arrivedFileOf } from '../../http/arrived-file';
import { fileUrl } from '../../http/files-origin';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues, refusedForm } from '../shared/form-values';
import { buildDocuments } from './build-documents';

@PageController('my/documents')
export class DocumentsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(DocumentService) private readonly documents: DocumentService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @RequirePermission('document:read-own')
  @Get()
  list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    return this.show(request, actor, emptyForm);
  }

  @RequirePermission('document:edit-own')
  @Post()
  async add(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const [purpose] = values.purpose ?? [];
    try {
      const arrived = arrivedFileOf(request);
      if (!arrived) throw refusal('file-missing');
      await this.documents.add(actor, arrived, isDocumentPurpose(purpose) ? purpose : 'other');
      response.redirect(303, pageUrl(localeOf(request), 'my/documents'));
    } catch (error) {
      const state = refusedForm(values, asFileProblem(error), localeOf(request));
      response.status(422).send(await this.show(request, actor, state));
    }
  }

  /** Leads to the file by a link that holds for five minutes. */
  @RequirePermission('document:read-own')
  @Get(':documentId/file')
  async open(
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('documentId') id: string,
  ): Promise<void> {
    response.redirect(303, fileUrl(this.config, await this.documents.link(actor, id)));
  }

  @RequirePermission('document:edit-own')
  @Post(':documentId/remove')
  async remove(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('documentId') id: string,
  ): Promise<void> {
    await this.documents.remove(actor, id);
    response.redirect(303, pageUrl(localeOf(request), 'my/documents'));
  }

  private async show(request: PuenteRequest, actor: PersonActor, state: FormState): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'documents.title'));
    const view = buildDocuments(
      page,
      await this.documents.list(actor),
      state,
      holds(actor, 'document:edit-own'),
    );
    return this.pages.show(request, 'documents/documents', view);
  }
}

/** Too many documents is said at the field of the file as well. */
function asFileProblem(error: unknown): unknown {
  if (!(error instanceof DomainError) || error.errors.length > 0) return error;
  if (error.kind !== 'conflict') return error;
  return new DomainError('invalid', error.code, error.params, [
    { field: 'file', code: error.code, params: error.params },
  ]);
}
