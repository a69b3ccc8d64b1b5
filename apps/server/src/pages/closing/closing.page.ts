import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ClosingService, TerminationService } from '@puente/ledger';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { awardUrl } from '../awards/award-words';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildClosing } from './build-closing';

const DONE = ['doneClosed', 'doneProposed', 'doneWithdrawn', 'doneDeclined', 'doneEnded'] as const;

interface Sent {
  readonly actor: PersonActor;
  readonly id: string;
  readonly values: FormValues;
  readonly done: (typeof DONE)[number];
}

/** How an award of one’s own organisation closes or ends early: what is left, and the second person’s word. */
@PageController('awards')
export class ClosingPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ClosingService) private readonly closings: ClosingService,
    @Inject(TerminationService) private readonly terminations: TerminationService,
  ) {}

  @RequirePermission('award:read')
  @Get(':award/closing')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, done))(emptyForm);
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
    await this.act(request, response, { actor, id, values, done: 'doneClosed' }, () =>
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
    await this.act(request, response, { actor, id, values, done: 'doneProposed' }, () =>
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
    await this.act(request, response, { actor, id, values, done: 'doneWithdrawn' }, () =>
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
    await this.act(request, response, { actor, id, values, done: 'doneDeclined' }, () =>
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
    await this.act(request, response, { actor, id, values, done: 'doneEnded' }, () =>
      this.terminations.confirm(actor, id, values.shown?.[0] ?? ''),
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
      response.redirect(303, awardUrl(locale, id, `/closing?done=${done}`));
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
    const closing = await this.closings.of(actor, id);
    const reader = {
      ...{ personId: actor.personId, mayTurn: holds(actor, 'award:turn'), mayEnd: holds(actor, 'award:end') },
    };
    return (state) => this.pages.show(request, 'closing/closing', buildClosing(page, closing, reader, state));
  }
}
