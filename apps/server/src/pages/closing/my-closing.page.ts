import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ClosingService, OwnEndingService } from '@puente/ledger';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { myAwardUrl } from '../my-awards/build-my-awards';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildMyClosing } from './build-closing';

const DONE = ['doneAsked', 'doneTakenBack'] as const;

interface Sent {
  readonly actor: PersonActor;
  readonly id: string;
  readonly values: FormValues;
  readonly done: (typeof DONE)[number];
}

/** How an award of the nonprofit’s closes or ends early: the same list, and what it asks for. */
@PageController('my/awards')
export class MyClosingPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ClosingService) private readonly closings: ClosingService,
    @Inject(OwnEndingService) private readonly endings: OwnEndingService,
  ) {}

  @RequirePermission('award:read-own')
  @Get(':award/closing')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, done))(emptyForm);
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
    await this.act(request, response, { actor, id, values, done: 'doneAsked' }, () =>
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
    await this.act(request, response, { actor, id, values, done: 'doneTakenBack' }, () =>
      this.endings.withdraw(actor, id, seenVersion(values)),
    );
  }

  private async act(
    request: PuenteRequest,
    response: Response,
    { actor, id, values, done }: Sent,
    act: () => Promise<void>,
  ): Promise<void> {
    const locale = localeOf(request);
    const go = async (): Promise<void> => {
      await act();
      response.redirect(303, myAwardUrl(locale, id, `/closing?done=${done}`));
    };
    await orAgain({ response, locale, values }, go, () => this.page(request, actor, id));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('closing', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'closing.title'), { flash });
    const closing = await this.closings.ownOf(actor, id);
    const mayAsk = holds(actor, 'ending:ask');
    return (state) =>
      this.pages.show(request, 'closing/closing', buildMyClosing(page, closing, mayAsk, state));
  }
}
