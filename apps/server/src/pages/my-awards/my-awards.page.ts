import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ReceivedAwardService } from '@puente/grants';
import { holds } from '@puente/permissions';
import { PdfPrinter } from '@puente/rendering';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { AGREEMENT_DONE, sendPaper } from '../awards/agreements.page';
import { buildAgreement } from '../awards/build-agreement';
import { printAgreement } from '../awards/print-agreement';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildMyAward, buildMyAwardList, myAwardUrl } from './build-my-awards';

/** What a nonprofit is given: its terms, and the agreement that it reads and signs. */
@PageController('my/awards')
export class MyAwardsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ReceivedAwardService) private readonly awards: ReceivedAwardService,
    @Inject(PdfPrinter) private readonly printer: PdfPrinter,
  ) {}

  @RequirePermission('award:read-own')
  @Get()
  async list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'myAwards.title'));
    return this.pages.show(request, 'my-awards/list', buildMyAwardList(page, await this.awards.list(actor)));
  }

  @RequirePermission('award:read-own')
  @Get(':award')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'awards.oneTitle'));
    return this.pages.show(request, 'my-awards/award', buildMyAward(page, await this.awards.get(actor, id)));
  }

  @RequirePermission('award:read-own')
  @Get(':award/agreement')
  async agreement(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, done))(emptyForm);
  }

  /** Signs exactly what the page showed. */
  @RequirePermission('agreement:sign-own')
  @Post(':award/agreement/sign')
  async sign(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const act = async (): Promise<void> => {
      const signing = { read: values.read?.[0] ?? '', name: values.name?.[0] ?? '' };
      await this.awards.sign(actor, id, signing);
      response.redirect(303, myAwardUrl(locale, id, '/agreement?done=doneSigned'));
    };
    await orAgain({ response, locale, values }, act, () => this.page(request, actor, id));
  }

  @RequirePermission('award:read-own')
  @Get(':award/agreement.pdf')
  async paper(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<void> {
    const row = await this.awards.agreement(actor, id);
    sendPaper(response, await printAgreement(this.printer, row, localeOf(request)));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('agreement', AGREEMENT_DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'agreement.title'), { flash });
    const award = await this.awards.get(actor, id);
    const row = await this.awards.agreement(actor, id);
    const reader = {
      ...{
        side: 'nonprofit' as const,
        url: myAwardUrl(locale, id),
        maySign: holds(actor, 'agreement:sign-own'),
      },
      isOpen: award.state === 'agreement',
    };
    return (state) => this.pages.show(request, 'awards/agreement', buildAgreement(page, row, reader, state));
  }
}
