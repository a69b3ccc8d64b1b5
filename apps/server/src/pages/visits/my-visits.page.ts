import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { OwnVisitService, ReceivedAwardService } from '@puente/grants';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { VisitDesk } from './visit-desk';

/** Visits of an award of the nonprofit’s: asked for, answered, given up. */
@PageController('my/awards')
export class MyVisitsPage {
  private readonly desk: VisitDesk;

  constructor(
    @Inject(PageRenderer) pages: PageRenderer,
    @Inject(ReceivedAwardService) awards: ReceivedAwardService,
    @Inject(OwnVisitService) visits: OwnVisitService,
  ) {
    this.desk = new VisitDesk(pages, { side: 'nonprofit', acts: 'visit:answer', awards, visits });
  }

  @RequirePermission('award:read-own')
  @Get(':award/visits')
  show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return this.desk.show(request, actor, award, done);
  }

  @RequirePermission('visit:answer')
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

  @RequirePermission('visit:answer')
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

  @RequirePermission('visit:answer')
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
}
