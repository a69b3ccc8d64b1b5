import { Body, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { Clock } from '@puente/kernel';
import { BankAccountService } from '@puente/organizations';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues, refusedForm } from '../shared/form-values';
import { bankInput, buildMyBank } from './build-bank';

@PageController('my/bank')
export class MyBankPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(BankAccountService) private readonly accounts: BankAccountService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @RequirePermission('bank-account:read-own')
  @Get()
  async show(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    return this.render(request, actor, emptyForm);
  }

  @RequirePermission('bank-account:propose')
  @Post()
  async propose(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    try {
      await this.accounts.propose(actor, bankInput(values));
      this.back(request, response);
    } catch (error) {
      const state = refusedForm(values, error, localeOf(request));
      response.status(422).send(await this.render(request, actor, state));
    }
  }

  @RequirePermission('bank-account:approve')
  @Post(':id/approve')
  async approve(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.accounts.approve(actor, id, formValues(body).fingerprint?.[0] ?? '');
    this.back(request, response);
  }

  @RequirePermission('bank-account:refuse')
  @Post(':id/refuse')
  async refuse(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.accounts.refuse(actor, id, formValues(body).fingerprint?.[0] ?? '');
    this.back(request, response);
  }

  private async render(request: PuenteRequest, actor: PersonActor, state: FormState): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'bank.title'));
    const reader = {
      personId: actor.personId,
      isHip: actor.tenantKind === 'hip',
      now: this.clock.now(),
    };
    const view = buildMyBank(page, await this.accounts.list(actor), reader, state);
    return this.pages.show(request, 'bank/bank', view);
  }

  private back(request: PuenteRequest, response: Response): void {
    response.redirect(303, pageUrl(localeOf(request), 'my/bank'));
  }
}
