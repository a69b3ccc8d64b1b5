import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Config } from '@puente/config';
import type { PersonActor } from '@puente/database';
import { DOCUMENT_PURPOSES } from '@puente/documents';
import { DESK_STATES, DocumentDeskService, DocumentService } from '@puente/organizations';
import { CONFIG } from '../../config.token';
import { readDeskFilter } from '../../http/desk-filter';
import { fileUrl } from '../../http/files-origin';
import { pageNumber, type RawQuery } from '../../http/match-query';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import {
  DeskResponse,
  DocumentLinkResponse,
  NonprofitDocumentsResponse,
  toDeskResponse,
  toDocumentResponse,
} from './document.response';

@ApiTags('documents')
@Controller('api/v1/documents')
export class DocumentDeskController {
  constructor(
    @Inject(DocumentDeskService) private readonly desk: DocumentDeskService,
    @Inject(DocumentService) private readonly documents: DocumentService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The scanned documents of all nonprofits, newest first, without their names; for HIP. */
  @RequirePermission('document:read')
  @Get()
  @ApiQuery({ name: 'purpose', required: false, enum: [...DOCUMENT_PURPOSES] })
  @ApiQuery({ name: 'state', required: false, enum: [...DESK_STATES] })
  @ApiQuery({ name: 'page', required: false, type: Number })
  @ApiProblems(400, 401, 403, 422)
  async list(@CurrentActor() actor: PersonActor, @Query() query: RawQuery): Promise<DeskResponse> {
    return toDeskResponse(await this.desk.list(actor, readDeskFilter(query), pageNumber(query)));
  }

  /** The scanned documents of one nonprofit, which sees that they were listed. */
  @RequirePermission('document:read')
  @Get(':nonprofit')
  @ApiProblems(401, 403, 404)
  async of(
    @CurrentActor() actor: PersonActor,
    @Param('nonprofit') nonprofit: string,
  ): Promise<NonprofitDocumentsResponse> {
    const found = await this.desk.of(actor, nonprofit);
    return { nonprofit: found.nonprofit, documents: found.documents.map(toDocumentResponse) };
  }

  /** A link to one of them; the nonprofit sees that it was opened. */
  @RequirePermission('document:read')
  @Get(':nonprofit/:documentId/link')
  @ApiProblems(401, 403, 404)
  async link(
    @CurrentActor() actor: PersonActor,
    @Param('nonprofit') nonprofit: string,
    @Param('documentId') id: string,
  ): Promise<DocumentLinkResponse> {
    return { url: fileUrl(this.config, await this.documents.linkOf(actor, nonprofit, id)) };
  }
}
