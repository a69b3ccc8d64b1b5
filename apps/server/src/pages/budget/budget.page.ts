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
import { sendTable } from '../../http/table-answer';
import { say } from '../../texts';
import { awardUrl } from '../awards/award-words';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { budgetTables } from './budget-tables';
import { buildBudget, spendingsUrl } from './build-budget';
import { buildSpending } from './build-spending';

const DONE = ['doneAccepted', 'doneReturned'] as const;

/** Budget against actual of a funder's awards, and what it says of what was spent. */
@PageController()
export class BudgetPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(SpendingService) private readonly spendings: SpendingService,
  ) {}

  @RequirePermission('award:read')
  @Get('awards/:award/budget')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    const locale = localeOf(request);
    const view = await this.spendings.of(actor, id);
    const flash = doneFlash('budget', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'budget.title'), { flash });
    const mayAmend = holds(actor, 'amendment:propose') && isAmendable(view.award.state);
    const reader = {
      ...{ url: awardUrl(locale, id), spendingsUrl: spendingsUrl(locale, 'funder'), form: null },
      ...{ backUrl: pageUrl(locale, 'awards'), backLabel: say(locale, 'awards.title') },
      act: holds(actor, 'spending:decide') ? ('decide' as const) : null,
      ...{ amendUrl: mayAmend ? awardUrl(locale, id, '/amendments/new') : null },
      rulesUrl: pageUrl(locale, 'budget-rules'),
    };
    return this.pages.show(request, 'budget/budget', buildBudget(page, view, reader, emptyForm));
  }

  @RequirePermission('award:read')
  @Get(['awards/:award/budget/file.csv', 'awards/:award/budget/file.xlsx'])
  async file(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<void> {
    const tables = budgetTables(await this.spendings.takeOut(actor, id));
    sendTable(request, response, {
      name: say(localeOf(request), 'budget.fileName'),
      tables,
      records: () => [],
    });
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
    const locale = localeOf(request);
    const row = await this.spendings.get(actor, id);
    const view = await this.spendings.of(actor, row.awardId);
    const of = { row, view, url: awardUrl(locale, row.awardId, '/budget') };
    const page = this.pages.page(request, say(locale, 'budget.title'));
    const mayDecide = holds(actor, 'spending:decide');
    return (state) => this.pages.show(request, 'budget/spending', buildSpending(page, of, mayDecide, state));
  }
}
