import { Body, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { Clock } from '@puente/kernel';
import { lastWholeMonth, MonthClosingService, MonthEnds, parseMonth } from '@puente/ledger';
import type { Response } from 'express';
import { goOnOrAgain } from '../../http/go-on';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { pageUrl } from '../layouts/build-page';
import type { FormValues } from '../shared/form-state';
import { formValues } from '../shared/form-values';
import { MonthEndDesk, type MonthDone } from './month-end-desk';

interface Sent {
  readonly request: PuenteRequest;
  readonly response: Response;
  readonly actor: PersonActor;
  readonly body: unknown;
}

/** A month is proposed to be closed or reopened, and that is confirmed or taken back. */
@PageController('month-end/closings')
export class MonthClosingsPage {
  private readonly desk: MonthEndDesk;

  constructor(
    @Inject(PageRenderer) pages: PageRenderer,
    @Inject(MonthEnds) months: MonthEnds,
    @Inject(MonthClosingService) private readonly closings: MonthClosingService,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    this.desk = new MonthEndDesk(pages, months, closings, clock);
  }

  @RequirePermission('month:close')
  @Post()
  propose(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    return this.act({ request, response, actor, body }, 'doneProposed', (values) =>
      this.closings.propose(actor, values.month?.[0] ?? ''),
    );
  }

  @RequirePermission('month:confirm')
  @Post(':closing/confirm')
  confirm(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('closing') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    return this.act({ request, response, actor, body }, 'doneConfirmed', (values) =>
      this.closings.confirm(actor, id, seenVersion(values)),
    );
  }

  @RequirePermission('month:close')
  @Post(':closing/withdraw')
  withdraw(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('closing') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    return this.act({ request, response, actor, body }, 'doneWithdrawn', (values) =>
      this.closings.withdraw(actor, id, seenVersion(values)),
    );
  }

  @RequirePermission('month:close')
  @Post(':closing/reopen')
  reopen(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('closing') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    return this.act({ request, response, actor, body }, 'doneAsked', (values) =>
      this.closings.askToReopen(actor, id, seenVersion(values), values.reason?.[0] ?? ''),
    );
  }

  /** On the month of the form; on the last whole one where that cannot be read. */
  private async act(
    { request, response, actor, body }: Sent,
    done: MonthDone,
    act: (values: FormValues) => Promise<unknown>,
  ): Promise<void> {
    const values = formValues(body);
    const month = parseMonth(values.month?.[0] ?? '') ?? lastWholeMonth(this.clock.now());
    const next = pageUrl(localeOf(request), `month-end?month=${month.code}&done=${done}`);
    const again = () => this.desk.page(request, actor, { month, page: 1 });
    await goOnOrAgain({ request, response, values }, () => act(values), next, again);
  }
}
