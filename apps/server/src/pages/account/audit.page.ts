import { Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { SignedIn } from '@puente/access';
import { TrailService } from '@puente/audit';
import { TrailFileService } from '@puente/exports';
import type { Response } from 'express';
import { sendCsv } from '../../http/csv-answer';
import { pageNumber, type RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentSession, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { readTrailFilter } from '../../http/trail-filter';
import { say } from '../../texts';
import { buildAudit } from './build-audit';
import { trailCsv } from './trail-csv';

const PRINTED_ROWS = 500;

@PageController('account')
export class AuditPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(TrailService) private readonly trails: TrailService,
    @Inject(TrailFileService) private readonly files: TrailFileService,
  ) {}

  @RequirePermission('audit:read-own')
  @Get('audit')
  async list(
    @Req() request: PuenteRequest,
    @CurrentSession() { actor }: SignedIn,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const printing = raw.print === '1';
    const filter = readTrailFilter(raw);
    const size = printing ? PRINTED_ROWS : undefined;
    const trail = await this.trails.list(actor, filter, pageNumber(raw), size);
    const page = this.pages.page(request, say(localeOf(request), 'trail.title'), { printing });
    return this.pages.show(
      request,
      'account/audit',
      buildAudit(page, trail, filter, await this.trails.colleagues(actor)),
    );
  }

  @RequirePermission('audit:read-own')
  @Get('audit.csv')
  async csv(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentSession() { actor }: SignedIn,
    @Query() raw: RawQuery,
  ): Promise<void> {
    const locale = localeOf(request);
    const { trail, mark } = await this.files.take(actor, readTrailFilter(raw));
    sendCsv(response, say(locale, 'trail.fileName'), trailCsv(trail, mark, locale));
  }
}
