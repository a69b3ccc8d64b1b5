import { Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { Config } from '@puente/config';
import type { PersonActor } from '@puente/database';
import { refusal } from '@puente/documents';
import { ApplicationFileService } from '@puente/grants';
import { DomainError } from '@puente/kernel';
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
import { emptyForm, refusedForm } from '../shared/form-values';
import { buildApplicationFiles } from './build-files';

/** The files that answer one question of an application, without scripts. */
@PageController('my/applications/:application/questions/:question/files')
export class ApplicationFilesPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ApplicationFileService) private readonly files: ApplicationFileService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @RequirePermission('application-file:read-own')
  @Get()
  list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('application') applicationId: string,
    @Param('question') questionId: string,
  ): Promise<string> {
    return this.show(request, actor, { applicationId, questionId }, emptyForm);
  }

  @RequirePermission('application-file:edit-own')
  @Post()
  async add(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('application') applicationId: string,
    @Param('question') questionId: string,
  ): Promise<void> {
    const place = { applicationId, questionId };
    try {
      const arrived = arrivedFileOf(request);
      if (!arrived) throw refusal('file-missing');
      await this.files.add(actor, place, arrived);
      response.redirect(303, addressOf(request, place));
    } catch (error) {
      const state = refusedForm({}, asFileProblem(error), localeOf(request));
      response.status(422).send(await this.show(request, actor, place, state));
    }
  }

  /** Leads to the file by a link that holds for five minutes. */
  @RequirePermission('application-file:read-own')
  @Get(':file')
  async open(
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('application') application: string,
    @Param('file') file: string,
  ): Promise<void> {
    response.redirect(303, fileUrl(this.config, await this.files.link(actor, application, file)));
  }

  @RequirePermission('application-file:edit-own')
  @Post(':file/remove')
  async remove(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('application') applicationId: string,
    @Param('question') questionId: string,
    @Param('file') file: string,
  ): Promise<void> {
    await this.files.remove(actor, applicationId, file);
    response.redirect(303, addressOf(request, { applicationId, questionId }));
  }

  private async show(
    request: PuenteRequest,
    actor: PersonActor,
    place: Place,
    state: FormState,
  ): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'applicationFiles.title'));
    const view = buildApplicationFiles(page, await this.files.ofQuestion(actor, place), state);
    return this.pages.show(request, 'application-files/files', view);
  }
}

interface Place {
  readonly applicationId: string;
  readonly questionId: string;
}

const addressOf = (request: PuenteRequest, { applicationId, questionId }: Place): string =>
  pageUrl(localeOf(request), `my/applications/${applicationId}/questions/${questionId}/files`);

/** Too many files is said at the field of the file as well. */
function asFileProblem(error: unknown): unknown {
  if (!(error instanceof DomainError) || error.errors.length > 0 || error.kind !== 'conflict') return error;
  const { code, params } = error;
  return new DomainError('invalid', code, params, [{ field: 'file', code, params }]);
}
