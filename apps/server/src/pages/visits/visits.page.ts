import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AwardService, VisitService } from '@puente/grants';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { VisitDesk } from './visit-desk';

/** Visits of an award of one’s own organisation: asked for, answered, given up and recorded. */
@PageController('awards')
export class VisitsPage {
  private readonly desk: VisitDesk;

  constructor(
    @Inject(PageRenderer) pages: PageRenderer,
    @Inject(AwardService) awards: AwardService,
    @Inject(VisitService) private readonly visits: VisitService,
  ) {
    this.desk = new VisitDesk(pages, { side: 'funder', acts: 'visit:plan', awards, visits });
  }

  @RequirePermission('award:read')
  @Get(':award/visits')
  show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return this.desk.show(request, actor, award, done);
  }

  @RequirePermission('visit:plan')
  @Post(':award/visits')
  ask(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() body: unknown,
  ): Promise<void> {
    return this.desk.ask({ request, response, actor, award, body });
  }

  @RequirePermission('visit:plan')
  @Post(':award/visits/:visit/answer')
  answer(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Param('visit') visit: string,
    @Body() body: unknown,
  ): Promise<void> {
    return this.desk.answer({ request, response, actor, award, body, visit });
  }

  @RequirePermission('visit:plan')
  @Post(':award/visits/:visit/cancel')
  cancel(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Param('visit') visit: string,
    @Body() body: unknown,
  ): Promise<void> {
    return this.desk.cancel({ request, response, actor, award, body, visit });
  }

  @RequirePermission('visit:plan')
  @Post(':award/visits/:visit/record')
  record(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Param('visit') visit: string,
    @Body() body: unknown,
  ): Promise<void> {
    return this.desk.act({ request, response, actor, award, body, visit }, 'doneMade', (values) =>
      this.visits.record(actor, visit, seenVersion(values), {
        ...{ madeOn: values.madeOn?.[0] ?? '', shared: values.shared?.[0] ?? '' },
      }),
    );
  }
}
