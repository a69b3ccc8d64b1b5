import { Body, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ShiftRuleService } from '@puente/ledger';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildBudgetRules } from './build-budget-rules';

/** How far spending may go beyond a line of a funder's awards. */
@PageController('budget-rules')
export class BudgetRulesPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ShiftRuleService) private readonly rules: ShiftRuleService,
  ) {}

  @RequirePermission('award:read')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, done))(emptyForm);
  }

  @RequirePermission('budget-rule:set')
  @Post()
  async set(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const go = async (): Promise<void> => {
      await this.rules.set(actor, typedRule(values));
      response.redirect(303, pageUrl(locale, 'budget-rules?done=doneRule'));
    };
    await orAgain({ response, locale, values }, go, () => this.page(request, actor));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('budget', ['doneRule'], done, locale);
    const page = this.pages.page(request, say(locale, 'budget.rulesTitle'), { flash });
    const rules = await this.rules.list(actor);
    const maySet = holds(actor, 'budget-rule:set');
    return (state) => this.pages.show(request, 'budget/rules', buildBudgetRules(page, rules, maySet, state));
  }
}

const typedRule = ({
  fromOn: [fromOn = ''] = [],
  percent: [percent = ''] = [],
  basis: [basis = ''] = [],
}: FormValues) => ({ fromOn, percent, basis });
