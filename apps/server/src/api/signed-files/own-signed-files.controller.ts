import { Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Config } from '@puente/config';
import type { PersonActor } from '@puente/database';
import { refusal } from '@puente/documents';
import { OwnSignedFileService } from '@puente/grants';
import type { Request } from 'express';
import { CONFIG } from '../../config.token';
import { arrivedFileOf } from '../../http/arrived-file';
import { fileUrl } from '../../http/files-origin';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { WithoutKey } from '../../http/without-key';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { DocumentLinkResponse } from '../documents/document.response';
import { SIGNED_FILE_FORM } from './signed-file-form';
import { SignedFileResponse, toSignedFile } from './signed-file.response';

@ApiTags('awards')
@Controller('api/v1/my/awards/:award/signed-files')
export class OwnSignedFilesController {
  constructor(
    @Inject(OwnSignedFileService) private readonly files: OwnSignedFileService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Scans of the agreement as it was signed on paper, the latest first. */
  @RequirePermission('award:read-own')
  @Get()
  @ApiProblems(401, 403, 404)
  async list(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
  ): Promise<SignedFileResponse[]> {
    return (await this.files.list(actor, award)).files.map(toSignedFile);
  }

  /** Adds one to the text that waits for signatures: a pdf of up to 10 MB. It is looked into first. */
  @RequirePermission('signed-file:add-own')
  @WithoutKey('file')
  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody(SIGNED_FILE_FORM)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async add(
    @CurrentActor() actor: PersonActor,
    @Req() request: Request,
    @Param('award') award: string,
  ): Promise<AddedResponse> {
    const arrived = arrivedFileOf(request);
    if (!arrived) throw refusal('file-missing');
    return { id: await this.files.add(actor, award, arrived) };
  }

  /** A link that opens one for five minutes. */
  @RequirePermission('award:read-own')
  @Get(':file/link')
  @ApiProblems(401, 403, 404, 409)
  async link(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Param('file') file: string,
  ): Promise<DocumentLinkResponse> {
    return { url: fileUrl(this.config, await this.files.link(actor, award, file)) };
  }

  /** Takes one away that the nonprofit added, while nobody decided of it. */
  @RequirePermission('signed-file:add-own')
  @Delete(':file')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409)
  async remove(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Param('file') file: string,
  ): Promise<void> {
    await this.files.remove(actor, award, file);
  }
}
