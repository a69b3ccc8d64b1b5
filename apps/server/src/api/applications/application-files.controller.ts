import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Config } from '@puente/config';
import type { PersonActor } from '@puente/database';
import { refusal } from '@puente/documents';
import { ApplicationFileService } from '@puente/grants';
import type { Request } from 'express';
import { CONFIG } from '../../config.token';
import { arrivedFileOf } from '../../http/arrived-file';
import { fileUrl } from '../../http/files-origin';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { WithoutKey } from '../../http/without-key';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { DocumentLinkResponse } from '../documents/document.response';
import { ApplicationFileResponse, toFileResponse } from './application-file.response';

const FORM = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary' } },
  },
};

@ApiTags('applications')
@Controller('api/v1/applications/:application')
export class ApplicationFilesController {
  constructor(
    @Inject(ApplicationFileService) private readonly files: ApplicationFileService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The files of an application of one's own, in the order in which they came. */
  @RequirePermission('application-file:read-own')
  @Get('files')
  @ApiProblems(401, 403, 404)
  async list(
    @CurrentActor() actor: PersonActor,
    @Param('application') application: string,
  ): Promise<ApplicationFileResponse[]> {
    return (await this.files.list(actor, application)).map(toFileResponse);
  }

  /** Adds a file to the answer of a question: pdf, png, jpeg, webp, docx, xlsx, csv or txt, up to 10 MB. It is looked into first. */
  @RequirePermission('application-file:edit-own')
  @WithoutKey('file')
  @Post('questions/:question/files')
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async add(
    @CurrentActor() actor: PersonActor,
    @Req() request: Request,
    @Param('application') applicationId: string,
    @Param('question') questionId: string,
  ): Promise<AddedResponse> {
    const arrived = arrivedFileOf(request);
    if (!arrived) throw refusal('file-missing');
    return { id: await this.files.add(actor, { applicationId, questionId }, arrived) };
  }

  /** A link that opens a file for five minutes. */
  @RequirePermission('application-file:read-own')
  @Get('files/:file/link')
  @ApiProblems(401, 403, 404)
  async link(
    @CurrentActor() actor: PersonActor,
    @Param('application') application: string,
    @Param('file') file: string,
  ): Promise<DocumentLinkResponse> {
    return { url: fileUrl(this.config, await this.files.link(actor, application, file)) };
  }

  /** Takes a file out of its answer, for good. */
  @RequirePermission('application-file:edit-own')
  @Delete('files/:file')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409)
  async remove(
    @CurrentActor() actor: PersonActor,
    @Param('application') application: string,
    @Param('file') file: string,
  ): Promise<void> {
    await this.files.remove(actor, application, file);
  }
}
