import { Body, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ImpactApprovalService, ImpactFigureService, ImpactReportService } from '@puente/reporting';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { formValues } from '../shared/form-values';
import { impactUrl } from './build-impact-reports';
import { textsInput } from './impact-form';
import { ShownImpact } from './shown-impact';

/** What becomes of an impact report: written in both languages, submitted, approved by a second person, corrected. */
@PageController('impact-reports')
export class ImpactActsPage extends ShownImpact {
  constructor(
    @Inject(PageRenderer) pages: PageRenderer,
    @Inject(ImpactReportService) reports: ImpactReportService,
    @Inject(ImpactFigureService) figures: ImpactFigureService,
    @Inject(ImpactApprovalService) private readonly approvals: ImpactApprovalService,
  ) {
    super(pages, reports, figures);
  }

  @RequirePermission('impact-report:write')
  @Post(':impact/texts')
  write(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.act({ request, response, actor, id, values }, 'doneWritten', () =>
      this.reports.write(actor, id, seenVersion(values), textsInput(values)),
    );
  }

  @RequirePermission('impact-report:write')
  @Post(':impact/refresh')
  refresh(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.act({ request, response, actor, id, values }, 'doneRefreshed', () =>
      this.reports.refresh(actor, id, seenVersion(values)),
    );
  }

  @RequirePermission('impact-report:write')
  @Post(':impact/retry')
  retry(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.act({ request, response, actor, id, values }, 'doneRetried', () =>
      this.reports.retry(actor, id),
    );
  }

  @RequirePermission('impact-report:write')
  @Post(':impact/submit')
  submit(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.act({ request, response, actor, id, values }, 'doneSubmitted', () =>
      this.approvals.submit(actor, id, seenVersion(values)),
    );
  }

  /** Approves exactly what the page showed. */
  @RequirePermission('impact-report:approve')
  @Post(':impact/approve')
  approve(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.act({ request, response, actor, id, values }, 'doneApproved', () =>
      this.approvals.approve(actor, id, values.shown?.[0] ?? ''),
    );
  }

  @RequirePermission('impact-report:write')
  @Post(':impact/give-back')
  giveBack(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.act({ request, response, actor, id, values }, 'doneGivenBack', () =>
      this.approvals.giveBack(actor, id, seenVersion(values)),
    );
  }

  @RequirePermission('impact-report:write')
  @Post(':impact/withdraw')
  withdraw(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.act({ request, response, actor, id, values }, 'doneWithdrawn', () =>
      this.approvals.withdraw(actor, id, seenVersion(values)),
    );
  }

  @RequirePermission('impact-report:write')
  @Post(':impact/correct')
  async correct(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('impact') id: string,
  ): Promise<void> {
    const locale = localeOf(request);
    const go = async (): Promise<void> => {
      const correction = await this.reports.correct(actor, id);
      response.redirect(303, impactUrl(locale, correction, '?done=doneBegun'));
    };
    await orAgain({ response, locale, values: {} }, go, () => this.page(request, actor, id));
  }
}
