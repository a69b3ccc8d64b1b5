import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { OwnAmendmentService, ReceivedAwardService } from '@puente/grants';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { goOnOrAgain, type SentAbout } from '../../http/go-on';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { pageUrl } from '../layouts/build-page';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { AmendmentDesk, type AmendmentDone } from './amendment-desk';
import type { AmendmentReader } from './build-amendments';

/** Changes of a nonprofit's awards: asked for, accepted or declined. */
@PageController('my')
export class MyAmendmentsPage {
  private readonly desk: AmendmentDesk;

  constructor(
    @Inject(PageRenderer) pages: PageRenderer,
    @Inject(ReceivedAwardService) private readonly awards: ReceivedAwardService,
    @Inject(OwnAmendmentService) private readonly amendments: OwnAmendmentService,
  ) {
    this.desk = new AmendmentDesk(pages);
  }

  @RequirePermission('award:read-own')
  @Get('awards/:award/amendments')
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
  ): Promise<string> {
    return (await this.listPage(request, actor, award))(emptyForm);
  }

  @RequirePermission('amendment:ask')
  @Post('awards/:award/amendments')
  async ask(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const act = async (): Promise<void> => {
      const { kind: [kind = ''] = [], until: [until = ''] = [], words: [words = ''] = [] } = values;
      const id = await this.amendments.ask(actor, award, { kind, until, words });
      response.redirect(303, pageUrl(locale, `my/amendments/${id}?done=doneAsked`));
    };
    await orAgain({ response, locale, values }, act, () => this.listPage(request, actor, award));
  }

  @RequirePermission('award:read-own')
  @Get('amendments/:amendment')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('amendment') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, done))(emptyForm);
  }

  /** Accepts exactly what the page showed. */
  @RequirePermission('amendment:answer')
  @Post('amendments/:amendment/accept')
  async accept(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('amendment') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, values, done: 'doneAccepted' }, () =>
      this.amendments.accept(actor, id, values.read?.[0] ?? ''),
    );
  }

  @RequirePermission('amendment:answer')
  @Post('amendments/:amendment/decline')
  async decline(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('amendment') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, values, done: 'doneDeclined' }, () =>
      this.amendments.decline(actor, id, seenVersion(values), values.answer?.[0] ?? ''),
    );
  }

  @RequirePermission('amendment:ask')
  @Post('amendments/:amendment/withdraw')
  async withdraw(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('amendment') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, values, done: 'doneWithdrawn' }, () =>
      this.amendments.withdraw(actor, id, seenVersion(values)),
    );
  }

  private async act(
    request: PuenteRequest,
    response: Response,
    { actor, id, values, done }: SentAbout<AmendmentDone>,
    act: () => Promise<void>,
  ): Promise<void> {
    const next = pageUrl(localeOf(request), `my/amendments/${id}?done=${done}`);
    await goOnOrAgain({ request, response, values }, act, next, () => this.page(request, actor, id));
  }

  private async listPage(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
  ): Promise<(state: FormState) => string> {
    const award = await this.awards.get(actor, id);
    return this.desk.list(request, readerOf(actor), award, await this.amendments.list(actor, id));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    return this.desk.one(request, readerOf(actor), await this.amendments.get(actor, id), done);
  }
}

const readerOf = (actor: PersonActor): AmendmentReader => ({
  ...{ side: 'nonprofit', personId: actor.personId },
  ...{ mayBegin: holds(actor, 'amendment:ask'), mayAnswer: holds(actor, 'amendment:answer') },
});
