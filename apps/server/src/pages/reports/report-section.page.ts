import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { LOCALES } from '@puente/kernel';
import { OwnReportService, ReportWritingService, sectionOf, type ReportStanding } from '@puente/reporting';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { SectionDesk } from '../applications/section-desk';
import type { WrittenForm } from '../applications/written-form';
import { indicatorPath } from '../indicators/indicator-path';
import { reportHeading } from './report-words';

/** One part of a report, written as parts of applications are. */
@PageController('my/reports/:report/sections/:section')
export class ReportSectionPage {
  private readonly desk: SectionDesk;

  constructor(
    @Inject(PageRenderer) pages: PageRenderer,
    @Inject(OwnReportService) reports: OwnReportService,
    @Inject(ReportWritingService) writing: ReportWritingService,
  ) {
    this.desk = new SectionDesk(pages, {
      load: async (actor, id) => writtenReport(await reports.get(actor, id)),
      write: (actor, id, edits) => writing.write(actor, id, edits),
    });
  }

  @RequirePermission('report:write')
  @Get()
  show(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('report') id: string,
    @Param('section') section: string,
    @Query('more') more?: string,
    @Query('done') done?: string,
  ): Promise<void> {
    return this.desk.show({ request, response, actor, id, section }, more, done);
  }

  @RequirePermission('report:write')
  @Post()
  save(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('report') id: string,
    @Param('section') section: string,
    @Body() body: unknown,
  ): Promise<void> {
    return this.desk.save({ request, response, actor, id, section }, body);
  }
}

export function writtenReport({
  report,
  form,
  answers,
  beside,
  sections,
  open,
}: ReportStanding): WrittenForm {
  const { id, indicators } = report;
  const [es, en] = LOCALES.map((locale) => reportHeading(report, locale));
  return {
    ...{ id, form, answers, beside, sections, open, suggestions: {}, words: 'report', checkTail: '' },
    ...{ path: `my/reports/${id}`, edits: `/api/v1/my/reports/${id}/edits` },
    title: { es: es!, en: en! },
    countedAt: Object.fromEntries(
      indicators.map(({ code, version }, index) => [sectionOf(index), indicatorPath(code, version)]),
    ),
  };
}
