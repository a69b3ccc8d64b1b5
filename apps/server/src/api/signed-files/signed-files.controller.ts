import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Config } from '@puente/config';
import type { PersonActor } from '@puente/database';
import { refusal } from '@puente/documents';
import { SignedFileService } from '@puente/grants';
import type { Request } from 'express';
import { CONFIG } from '../../config.token';
import { arrivedFileOf } from '../../http/arrived-file';
import { fileUrl } from '../../http/files-origin';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { WithoutKey } from '../../http/without-key';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { DocumentLinkResponse } from '../documents/document.response';
import { SignedFileConfirmationDto, SignedFileRefusalDto } from './signed-file.dto';
import { SIGNED_FILE_FORM } from './signed-file-form';
import { SignedFileResponse, toSignedFile } from './signed-file.response';

@ApiTags('awards')
@Controller('api/v1/awards/:award/signed-files')
export class SignedFilesController {
  constructor(
    @Inject(SignedFileService) private readonly files: SignedFileService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Scans of the agreement as it was signed on paper, the latest first. */
  @RequirePermission('award:read')
  @Get()
  @ApiProblems(401, 403, 404)
  async list(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
  ): Promise<SignedFileResponse[]> {
    return (await this.files.list(actor, award)).files.map(toSignedFile);
  }

  /** Adds one to the text that waits for signatures: a pdf of up to 10 MB. It is looked into first. */
  @RequirePermission('signed-file:add')
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

  /** A link that opens one for five minutes; the nonprofit sees that it was opened. */
  @RequirePermission('award:read')
  @Get(':file/link')
  @ApiProblems(401, 403, 404, 409)
  async link(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Param('file') file: string,
  ): Promise<DocumentLinkResponse> {
    return { url: fileUrl(this.config, await this.files.link(actor, award, file)) };
  }

  /** Confirms that the file that was `read` is the frozen text with both signatures; never who added it or sent the agreement. */
  @RequirePermission('signed-file:decide')
  @Post(':file/confirmation')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async confirm(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Param('file') file: string,
    @Body() { read }: SignedFileConfirmationDto,
  ): Promise<void> {
    await this.files.confirm(actor, award, file, read);
  }

  /** Refuses it with a reason; its bytes go, and another may come. */
  @RequirePermission('signed-file:decide')
  @Post(':file/refusal')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async refuse(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Param('file') file: string,
    @Body() { reason }: SignedFileRefusalDto,
  ): Promise<void> {
    await this.files.refuse(actor, award, file, reason);
  }

  /** Takes one away that the funder’s people added, while nobody decided of it. */
  @RequirePermission('signed-file:add')
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
