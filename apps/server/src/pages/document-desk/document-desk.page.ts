import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Config } from '@puente/config';
import type { PersonActor } from '@puente/database';
import { DocumentDeskService, DocumentService } from '@puente/organizations';
import type { Response } from 'express';
import { CONFIG } from '../../config.token';
import { readDeskFilter } from '../../http/desk-filter';
import { fileUrl } from '../../http/files-origin';
import { pageNumber, type RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { buildDesk, buildNonprofitDocuments } from './build-desk';

/** HIP's list of documents, and those of one nonprofit. */
@PageController('documents')
export class DocumentDeskPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(DocumentDeskService) private readonly desk: DocumentDeskService,
    @Inject(DocumentService) private readonly documents: DocumentService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @RequirePermission('document:read')
  @Get()
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const filter = readDeskFilter(raw);
    const page = this.pages.page(request, say(localeOf(request), 'documentDesk.title'));
    const desk = await this.desk.list(actor, filter, pageNumber(raw));
    return this.pages.show(request, 'document-desk/desk', buildDesk(page, desk, filter));
  }

  @RequirePermission('document:read')
  @Get(':nonprofit')
  async of(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('nonprofit') nonprofit: string,
  ): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'documentDesk.ofTitle'));
    const found = await this.desk.of(actor, nonprofit);
    const view = buildNonprofitDocuments(page, nonprofit, found);
    return this.pages.show(request, 'document-desk/of-nonprofit', view);
  }

  /** Leads to the file by a link that holds for five minutes; the nonprofit sees that it was opened. */
  @RequirePermission('document:read')
  @Get(':nonprofit/:documentId/file')
  async open(
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('nonprofit') nonprofit: string,
    @Param('documentId') id: string,
  ): Promise<void> {
    response.redirect(303, fileUrl(this.config, await this.documents.linkOf(actor, nonprofit, id)));
  }
}
