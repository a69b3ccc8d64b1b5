import { Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { holds } from '@puente/permissions';
import { ReportSetService, SetFileService } from '@puente/reporting';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { REPORT_TYPES } from '../impact-reports/report-types';
import type { FormState } from '../shared/form-state';
import { buildReportSet } from './build-report-set';
import { setUrl } from './build-report-sets';

/** Files of a set, until it expires: all of them, or one. */
@PageController('report-sets/:set')
export class SetFilesPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ReportSetService) private readonly sets: ReportSetService,
    @Inject(SetFileService) private readonly files: SetFileService,
  ) {}

  @RequirePermission('impact-report:read')
  @Get('file')
  async takeAll(
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('set') id: string,
  ): Promise<void> {
    const archive = await this.files.takeAll(actor, id);
    response.setHeader('Content-Disposition', 'attachment; filename="reports.zip"');
    response.type('application/zip').send(archive);
  }

  @RequirePermission('impact-report:read')
  @Get('files/:item')
  async take(
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('set') id: string,
    @Param('item') item: string,
  ): Promise<void> {
    const { name, format, content } = await this.files.take(actor, id, item);
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    response.type(REPORT_TYPES[format]).send(content);
  }

  @RequirePermission('impact-report:write')
  @Post('files/:item/retry')
  async retry(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('set') id: string,
    @Param('item') item: string,
  ): Promise<void> {
    const locale = localeOf(request);
    const go = async (): Promise<void> => {
      await this.files.retry(actor, id, item);
      response.redirect(303, setUrl(locale, id, '?done=doneRetried'));
    };
    await orAgain({ response, locale, values: {} }, go, () => this.page(request, actor, id));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
  ): Promise<(state: FormState) => string> {
    const page = this.pages.page(request, say(localeOf(request), 'reportSets.oneTitle'));
    const found = await this.sets.get(actor, id);
    const mayWrite = holds(actor, 'impact-report:write');
    return (state) =>
      this.pages.show(
        request,
        'report-sets/set',
        buildReportSet(page, found, { mayWrite, isRepeated: false, state }),
      );
  }
}
