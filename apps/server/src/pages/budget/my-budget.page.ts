import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { OwnRequirementService } from '@puente/grants';
import { OwnSpendingService } from '@puente/ledger';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { goOnOrAgain } from '../../http/go-on';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { myAwardUrl } from '../my-awards/build-my-awards';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { BudgetDesk } from './budget-desk';
import { spendingsUrl } from './build-budget';
import { buildCorrection } from './build-spending';
import { spendingForm, typedSpending, valuesOf, type AskedOf } from './spending-form';

/** Budget against actual of what a nonprofit is given; where it says what it spent. */
@PageController('my')
export class MyBudgetPage {
  private readonly desk: BudgetDesk;

  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(OwnSpendingService) private readonly spendings: OwnSpendingService,
    @Inject(OwnRequirementService) private readonly requirements: OwnRequirementService,
  ) {
    this.desk = new BudgetDesk(pages, spendings, async (actor, { award }, locale) => {
      const asked = await this.asked(actor, award.id);
      const mayAct = holds(actor, 'spending:state');
      const amendUrl = myAwardUrl(locale, award.id, '/amendments');
      const action = myAwardUrl(locale, award.id, '/budget');
      const form = (state: FormState) =>
        mayAct ? spendingForm(award, { action, asked, state }, locale) : null;
      return (state) => ({ side: 'nonprofit', mayAct, amendUrl, form: form(state) });
    });
  }

  @RequirePermission('award:read-own')
  @Get('awards/:award/budget')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.desk.page(request, actor, id, done))(emptyForm);
  }

  @RequirePermission('spending:state')
  @Post('awards/:award/budget')
  async state(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const next = myAwardUrl(localeOf(request), id, '/budget?done=doneSaid');
    const act = () => this.spendings.state(actor, id, typedSpending(values));
    const again = () => this.desk.page(request, actor, id);
    await goOnOrAgain({ request, response, values }, act, next, again);
  }

  @RequirePermission('award:read-own')
  @Get(['awards/:award/budget/file.csv', 'awards/:award/budget/file.xlsx'])
  file(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<void> {
    return this.desk.file(request, response, actor, id);
  }

  @RequirePermission('award:read-own')
  @Get('spendings/:spending')
  async spending(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('spending') id: string,
  ): Promise<string> {
    return (await this.correction(request, actor, id))(null);
  }

  @RequirePermission('spending:state')
  @Post('spendings/:spending')
  async correct(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('spending') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const go = async (): Promise<void> => {
      const { awardId } = await this.spendings.get(actor, id);
      await this.spendings.correct(actor, id, typedSpending(values));
      response.redirect(303, myAwardUrl(locale, awardId, '/budget?done=doneCorrected'));
    };
    await orAgain({ response, locale, values }, go, () => this.correction(request, actor, id));
  }

  /** Without a form that was refused: what was said, to be changed. */
  private async correction(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
  ): Promise<(refused: FormState | null) => string> {
    const locale = localeOf(request);
    const of = await this.desk.one(actor, id);
    const { award } = of.view;
    const asked = await this.asked(actor, award.id);
    const action = `${spendingsUrl(locale, 'nonprofit')}/${id}`;
    const page = this.pages.page(request, say(locale, 'budget.correctTitle'));
    return (refused) => {
      const state = refused ?? { values: valuesOf(of.row, award), problems: [] };
      const mayAct = holds(actor, 'spending:state');
      const form = mayAct ? spendingForm(award, { action, asked, state }, locale) : null;
      return this.pages.show(request, 'budget/correct', buildCorrection(page, of, form, state));
    };
  }

  /** What the award asks for, that spending may answer. */
  private async asked(actor: PersonActor, awardId: string): Promise<AskedOf[]> {
    const all = await this.requirements.list(actor);
    return all.filter((row) => row.awardId === awardId && row.kind === 'report' && row.state !== 'waived');
  }
}
