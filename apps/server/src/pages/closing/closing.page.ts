import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ClosingService, TerminationService } from '@puente/ledger';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { formValues } from '../shared/form-values';
import { buildClosing } from './build-closing';
import { ClosingDesk } from './closing-desk';

/** How an award of one’s own organisation closes or ends early: what is left, and the second person’s word. */
@PageController('awards')
export class ClosingPage {
  private readonly desk: ClosingDesk;

  constructor(
    @Inject(PageRenderer) pages: PageRenderer,
    @Inject(ClosingService) private readonly closings: ClosingService,
    @Inject(TerminationService) private readonly terminations: TerminationService,
  ) {
    this.desk = new ClosingDesk(pages, 'funder', async (actor, id) => {
      const closing = await closings.of(actor, id);
      const [mayTurn, mayEnd] = [holds(actor, 'award:turn'), holds(actor, 'award:end')];
      const reader = { personId: actor.personId, mayTurn, mayEnd };
      return (page, state) => buildClosing(page, closing, reader, state);
    });
  }

  @RequirePermission('award:read')
  @Get(':award/closing')
  show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return this.desk.show(request, actor, id, done);
  }

  /** Closes exactly what the page showed. */
  @RequirePermission('award:end')
  @Post(':award/closing')
  async close(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.desk.act(request, response, { actor, id, values, done: 'doneClosed' }, () =>
      this.closings.close(actor, id, values.shown?.[0] ?? ''),
    );
  }

  @RequirePermission('award:turn')
  @Post(':award/termination')
  async propose(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.desk.act(request, response, { actor, id, values, done: 'doneProposed' }, () =>
      this.terminations.propose(actor, id, {
        reason: values.reason?.[0] ?? '',
        note: values.note?.[0] ?? '',
      }),
    );
  }

  @RequirePermission('award:turn')
  @Post(':award/termination/withdraw')
  async withdraw(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.desk.act(request, response, { actor, id, values, done: 'doneWithdrawn' }, () =>
      this.terminations.withdraw(actor, id, seenVersion(values)),
    );
  }

  @RequirePermission('award:turn')
  @Post(':award/termination/decline')
  async decline(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.desk.act(request, response, { actor, id, values, done: 'doneDeclined' }, () =>
      this.terminations.decline(actor, id, seenVersion(values), values.answer?.[0] ?? ''),
    );
  }

  /** Ends exactly what the page showed. */
  @RequirePermission('award:end')
  @Post(':award/termination/confirm')
  async confirm(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.desk.act(request, response, { actor, id, values, done: 'doneEnded' }, () =>
      this.terminations.confirm(actor, id, values.shown?.[0] ?? ''),
    );
  }
}
