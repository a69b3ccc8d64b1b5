import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ApplicationService, OutcomeService } from '@puente/grants';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import { formValues } from '../shared/form-values';
import { buildApplication } from './build-application';
import { buildApplicationList, type MayApply } from './build-list';
import { buildWithdraw } from './build-withdraw';

const DONE = ['doneWithdrawn', 'doneTakenUp', 'doneReady'] as const;

/** A nonprofit's own applications: the list, the parts of one, withdrawing and taking up again. */
@PageController('my/applications')
export class ApplicationsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ApplicationService) private readonly applications: ApplicationService,
    @Inject(OutcomeService) private readonly outcomes: OutcomeService,
  ) {}

  @RequirePermission('application:read-own')
  @Get()
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('done') done?: string,
  ): Promise<string> {
    const view = buildApplicationList(
      this.page(request, done),
      await this.applications.list(actor),
      mayApply(actor),
      await this.outcomes.decided(actor),
    );
    return this.pages.show(request, 'applications/list', view);
  }

  @RequirePermission('application:write')
  @Post()
  async start(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const { application } = await this.applications.start(actor, formValues(body).call?.[0] ?? '');
    this.to(request, response, `/${application.id}`);
  }

  @RequirePermission('application:read-own')
  @Get(':application')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    const own = await this.applications.get(actor, id);
    const isDecided = (await this.outcomes.decided(actor)).has(own.application.id);
    const view = buildApplication(this.page(request, done), own, mayApply(actor), isDecided);
    return this.pages.show(request, 'applications/application', view);
  }

  @RequirePermission('application:write')
  @Post(':application/take-up')
  async takeUp(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
  ): Promise<void> {
    await this.applications.takeUp(actor, id);
    this.to(request, response, `/${id}?done=doneTakenUp`);
  }

  @RequirePermission('application:write')
  @Get(':application/withdraw')
  async withdrawal(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
  ): Promise<void> {
    const own = await this.applications.get(actor, id);
    if (own.application.status === 'withdrawn') return this.to(request, response, `/${id}`);
    const hasLater =
      own.application.stage === 'full' && own.call.stages.some(({ stage }) => stage === 'later');
    const isIn = own.application.status === 'submitted';
    const view = buildWithdraw(this.page(request), own, hasLater && isIn, mayApply(actor));
    response.send(this.pages.show(request, 'applications/withdraw', view));
  }

  @RequirePermission('application:write')
  @Post(':application/withdraw')
  async withdraw(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
  ): Promise<void> {
    await this.applications.withdraw(actor, id);
    this.to(request, response, '?done=doneWithdrawn');
  }

  private page(request: PuenteRequest, done?: string) {
    const locale = localeOf(request);
    const flash = doneFlash('myApplications', DONE, done, locale);
    return this.pages.page(request, say(locale, 'myApplications.title'), { flash });
  }

  private to(request: PuenteRequest, response: Response, tail: string): void {
    response.redirect(303, `${pageUrl(localeOf(request), 'my/applications')}${tail}`);
  }
}

export const mayApply = (actor: PersonActor): MayApply => ({
  write: holds(actor, 'application:write'),
  sign: holds(actor, 'application:sign'),
});
