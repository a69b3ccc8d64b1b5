import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ClosingService, OwnEndingService } from '@puente/ledger';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { formValues } from '../shared/form-values';
import { buildMyClosing } from './build-closing';
import { ClosingDesk } from './closing-desk';

/** How an award of the nonprofit’s closes or ends early: the same list, and what it asks for. */
@PageController('my/awards')
export class MyClosingPage {
  private readonly desk: ClosingDesk;

  constructor(
    @Inject(PageRenderer) pages: PageRenderer,
    @Inject(ClosingService) closings: ClosingService,
    @Inject(OwnEndingService) private readonly endings: OwnEndingService,
  ) {
    this.desk = new ClosingDesk(pages, 'nonprofit', async (actor, id) => {
      const closing = await closings.ownOf(actor, id);
      return (page, state) => buildMyClosing(page, closing, holds(actor, 'ending:ask'), state);
    });
  }

  @RequirePermission('award:read-own')
  @Get(':award/closing')
  show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return this.desk.show(request, actor, id, done);
  }

  @RequirePermission('ending:ask')
  @Post(':award/termination')
  async ask(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.desk.act(request, response, { actor, id, values, done: 'doneAsked' }, () =>
      this.endings.ask(actor, id, values.words?.[0] ?? ''),
    );
  }

  @RequirePermission('ending:ask')
  @Post(':award/termination/withdraw')
  async takeBack(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.desk.act(request, response, { actor, id, values, done: 'doneTakenBack' }, () =>
      this.endings.withdraw(actor, id, seenVersion(values)),
    );
  }
}
