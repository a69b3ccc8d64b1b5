import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AccountCallService } from '@puente/ledger';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import type { KnownNumbersView } from './account-calls.view';
import { accountCallsUrl, buildAccountCalls } from './build-account-calls';

const DONE = ['doneRecorded', 'doneAsked', 'doneAgreed'] as const;

interface Sent {
  readonly actor: PersonActor;
  readonly award: string;
  readonly values: FormValues;
  readonly done: (typeof DONE)[number];
}

/** Calls before the account of an award's nonprofit is paid for the first time. */
@PageController('awards/:award/account-calls')
export class AccountCallsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(AccountCallService) private readonly calls: AccountCallService,
  ) {}

  @RequirePermission('payment:read')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, award, done))(emptyForm);
  }

  @RequirePermission('contact:read')
  @Get('numbers')
  async numbers(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
  ): Promise<string> {
    const locale = localeOf(request);
    const page = this.pages.page(request, say(locale, 'accountCalls.numbersTitle'));
    const numbers = (await this.calls.numbers(actor, award)).map(({ name, phone }) => ({ name, phone }));
    const view: KnownNumbersView = { page, backUrl: accountCallsUrl(locale, award), numbers };
    return this.pages.show(request, 'account-calls/numbers', view);
  }

  @RequirePermission('account:call')
  @Post()
  async record(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const call = { outcome: values.outcome?.[0] ?? '', knownBefore: values.knownBefore?.[0] === 'yes' };
    await this.act(request, response, { actor, award, values, done: 'doneRecorded' }, () =>
      this.calls.record(actor, award, seenVersion(values), call),
    );
  }

  @RequirePermission('account:call')
  @Post('waivers')
  async askWaiver(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, award, values, done: 'doneAsked' }, () =>
      this.calls.askWaiver(actor, award, seenVersion(values), values.reason?.[0] ?? ''),
    );
  }

  @RequirePermission('account:waive')
  @Post('waivers/:call/approve')
  async agree(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Param('call') call: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.act(request, response, { actor, award, values: formValues(body), done: 'doneAgreed' }, () =>
      this.calls.agree(actor, award, call),
    );
  }

  private async act(
    request: PuenteRequest,
    response: Response,
    { actor, award, values, done }: Sent,
    act: () => Promise<void>,
  ): Promise<void> {
    const locale = localeOf(request);
    const go = async (): Promise<void> => {
      await act();
      response.redirect(303, accountCallsUrl(locale, award, `?done=${done}`));
    };
    await orAgain({ response, locale, values }, go, () => this.page(request, actor, award));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    award: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('accountCalls', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'accountCalls.title'), { flash });
    const found = await this.calls.get(actor, award);
    const reader = readerOf(actor);
    return (state) =>
      this.pages.show(request, 'account-calls/account-calls', buildAccountCalls(page, found, reader, state));
  }
}

const readerOf = (actor: PersonActor) => ({
  personId: actor.personId,
  mayCall: holds(actor, 'account:call'),
  mayWaive: holds(actor, 'account:waive'),
  mayReadNumbers: holds(actor, 'contact:read'),
});
