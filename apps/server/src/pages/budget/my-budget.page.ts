import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { OwnRequirementService } from '@puente/grants';
import { OwnSpendingService, type BudgetedAward } from '@puente/ledger';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { sendTable } from '../../http/table-answer';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { myAwardUrl } from '../my-awards/build-my-awards';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { budgetTables } from './budget-tables';
import { buildBudget, spendingsUrl } from './build-budget';
import { buildCorrection } from './build-spending';
import { spendingForm, typedSpending, valuesOf, type AskedOf } from './spending-form';

const DONE = ['doneSaid', 'doneCorrected'] as const;

/** Budget against actual of what a nonprofit is given; where it says what it spent. */
@PageController('my')
export class MyBudgetPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(OwnSpendingService) private readonly spendings: OwnSpendingService,
    @Inject(OwnRequirementService) private readonly requirements: OwnRequirementService,
  ) {}

  @RequirePermission('award:read-own')
  @Get('awards/:award/budget')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.budget(request, actor, id, done))(emptyForm);
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
    const [values, locale] = [formValues(body), localeOf(request)];
    const go = async (): Promise<void> => {
      await this.spendings.state(actor, id, typedSpending(values));
      response.redirect(303, myAwardUrl(locale, id, '/budget?done=doneSaid'));
    };
    await orAgain({ response, locale, values }, go, () => this.budget(request, actor, id));
  }

  @RequirePermission('award:read-own')
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

  private async budget(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const view = await this.spendings.of(actor, id);
    const asked = await this.asked(actor, id);
    const flash = doneFlash('budget', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'budget.title'), { flash });
    const maySay = holds(actor, 'spending:state');
    const reader = {
      ...{ url: myAwardUrl(locale, id), spendingsUrl: spendingsUrl(locale, 'nonprofit') },
      ...{ backUrl: pageUrl(locale, 'my/awards'), backLabel: say(locale, 'myAwards.title') },
      act: maySay ? ('correct' as const) : null,
      ...{ amendUrl: myAwardUrl(locale, id, '/amendments'), rulesUrl: null },
    };
    return (state) => {
      const sent = { action: myAwardUrl(locale, id, '/budget'), asked, state };
      const form = maySay ? spendingForm(view.award, sent, locale) : null;
      return this.pages.show(request, 'budget/budget', buildBudget(page, view, { ...reader, form }, state));
    };
  }

  /** Without a form that was refused: what was said, to be changed. */
  private async correction(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
  ): Promise<(refused: FormState | null) => string> {
    const locale = localeOf(request);
    const row = await this.spendings.get(actor, id);
    const view = await this.spendings.of(actor, row.awardId);
    const asked = await this.asked(actor, row.awardId);
    const page = this.pages.page(request, say(locale, 'budget.correctTitle'));
    const of = { row, view, url: myAwardUrl(locale, row.awardId, '/budget') };
    return (refused) => {
      const state = refused ?? { values: valuesOf(row, view.award), problems: [] };
      const form = holds(actor, 'spending:state')
        ? this.correctionForm(view.award, { id, asked, state }, request)
        : null;
      return this.pages.show(request, 'budget/correct', buildCorrection(page, of, form, state));
    };
  }

  private correctionForm(
    award: BudgetedAward,
    {
      id,
      asked,
      state,
    }: { readonly id: string; readonly asked: readonly AskedOf[]; readonly state: FormState },
    request: PuenteRequest,
  ) {
    const locale = localeOf(request);
    return spendingForm(
      award,
      { action: `${spendingsUrl(locale, 'nonprofit')}/${id}`, asked, state },
      locale,
    );
  }

  /** What the award asks for, that spending may answer. */
  private async asked(actor: PersonActor, awardId: string): Promise<AskedOf[]> {
    const all = await this.requirements.list(actor);
    return all.filter((row) => row.awardId === awardId && row.kind === 'report' && row.state !== 'waived');
  }
}
