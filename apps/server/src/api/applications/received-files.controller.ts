import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Config } from '@puente/config';
import type { PersonActor } from '@puente/database';
import { ReceivedFileService } from '@puente/grants';
import { CONFIG } from '../../config.token';
import { fileUrl } from '../../http/files-origin';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { DocumentLinkResponse } from '../documents/document.response';
import { ReceivedFileResponse, toReceivedFile } from './application-file.response';

@ApiTags('applications')
@Controller('api/v1/received-applications/:application/files')
export class ReceivedFilesController {
  constructor(
    @Inject(ReceivedFileService) private readonly files: ReceivedFileService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The files that were handed in with an application and that a scanner found clean. */
  @RequirePermission('application-file:read')
  @Get()
  @ApiProblems(401, 403, 404)
  async list(
    @CurrentActor() actor: PersonActor,
    @Param('application') application: string,
  ): Promise<ReceivedFileResponse[]> {
    return (await this.files.list(actor, application)).map(toReceivedFile);
  }

  /** A link that opens one for five minutes; the nonprofit sees that it was opened. */
  @RequirePermission('application-file:read')
  @Get(':file/link')
  @ApiProblems(401, 403, 404)
  async link(
    @CurrentActor() actor: PersonActor,
    @Param('application') application: string,
    @Param('file') file: string,
  ): Promise<DocumentLinkResponse> {
    return { url: fileUrl(this.config, await this.files.link(actor, application, file)) };
  }
}
