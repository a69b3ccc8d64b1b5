import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { isAmendable } from '@puente/grants';
import { SpendingService } from '@puente/ledger';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { awardUrl } from '../awards/award-words';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { BudgetDesk } from './budget-desk';
import { buildSpending } from './build-spending';

/** Budget against actual of a funder's awards, and what it says of what was spent. */
@PageController()
export class BudgetPage {
  private readonly desk: BudgetDesk;

  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(SpendingService) private readonly spendings: SpendingService,
  ) {
    this.desk = new BudgetDesk(pages, spendings, (actor, { award }, locale) => {
      const mayAmend = holds(actor, 'amendment:propose') && isAmendable(award.state);
      const amendUrl = mayAmend ? awardUrl(locale, award.id, '/amendments/new') : null;
      const mayAct = holds(actor, 'spending:decide');
      return () => ({ side: 'funder', mayAct, amendUrl, form: null });
    });
  }

  @RequirePermission('award:read')
  @Get('awards/:award/budget')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.desk.page(request, actor, id, done))(emptyForm);
  }

  @RequirePermission('award:read')
  @Get(['awards/:award/budget/file.csv', 'awards/:award/budget/file.xlsx'])
  file(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<void> {
    return this.desk.file(request, response, actor, id);
  }

  @RequirePermission('award:read')
  @Get('spendings/:spending')
  async spending(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('spending') id: string,
  ): Promise<string> {
    return (await this.page(request, actor, id))(emptyForm);
  }

  @RequirePermission('spending:decide')
  @Post('spendings/:spending/accept')
  accept(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('spending') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    return this.decide(request, response, { actor, id, body, act: 'accept' });
  }

  @RequirePermission('spending:decide')
  @Post('spendings/:spending/return')
  giveBack(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('spending') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    return this.decide(request, response, { actor, id, body, act: 'giveBack' });
  }

  private async decide(
    request: PuenteRequest,
    response: Response,
    sent: {
      readonly actor: PersonActor;
      readonly id: string;
      readonly body: unknown;
      readonly act: 'accept' | 'giveBack';
    },
  ): Promise<void> {
    const { actor, id, act } = sent;
    const [values, locale] = [formValues(sent.body), localeOf(request)];
    const go = async (): Promise<void> => {
      const award = await this.spendings[act](actor, id, values.answer?.[0] ?? '');
      const done = act === 'accept' ? 'doneAccepted' : 'doneReturned';
      response.redirect(303, awardUrl(locale, award, `/budget?done=${done}`));
    };
    await orAgain({ response, locale, values }, go, () => this.page(request, actor, id));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
  ): Promise<(state: FormState) => string> {
    const of = await this.desk.one(actor, id);
    const page = this.pages.page(request, say(localeOf(request), 'budget.title'));
    const mayDecide = holds(actor, 'spending:decide');
    return (state) => this.pages.show(request, 'budget/spending', buildSpending(page, of, mayDecide, state));
  }
}
