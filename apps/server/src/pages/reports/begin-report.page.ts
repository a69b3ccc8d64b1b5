import { Body, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { OwnReportService } from '@puente/reporting';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildBegin } from './build-begin';

/** Beginning the report that an award asks for. */
@PageController('my/requirements/:requirement/report')
export class BeginReportPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(OwnReportService) private readonly reports: OwnReportService,
  ) {}

  /** Leads on to the report where it was begun. */
  @RequirePermission('report:write')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('requirement') requirement: string,
  ): Promise<void> {
    const { reportId } = await this.reports.toBegin(actor, requirement);
    if (reportId) return response.redirect(303, pageUrl(localeOf(request), `my/reports/${reportId}`));
    response.send((await this.page(request, actor, requirement))(emptyForm));
  }

  @RequirePermission('report:write')
  @Post()
  async begin(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('requirement') requirement: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const act = async (): Promise<void> => {
      const [fromOn = '', untilOn = ''] = [values.fromOn?.[0], values.untilOn?.[0]];
      const id = await this.reports.begin(actor, requirement, { fromOn, untilOn });
      response.redirect(303, pageUrl(locale, `my/reports/${id}?done=doneBegun`));
    };
    await orAgain({ response, locale, values, field: 'fromOn' }, act, () =>
      this.page(request, actor, requirement),
    );
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    requirement: string,
  ): Promise<(state: FormState) => string> {
    const toBegin = await this.reports.toBegin(actor, requirement);
    const page = this.pages.page(request, say(localeOf(request), 'reports.beginTitle'));
    return (state) => this.pages.show(request, 'reports/begin', buildBegin(page, toBegin, state));
  }
}
