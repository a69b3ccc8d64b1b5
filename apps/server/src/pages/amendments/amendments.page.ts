import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AmendmentService, AwardService } from '@puente/grants';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { goOnOrAgain, type SentAbout } from '../../http/go-on';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { pageUrl } from '../layouts/build-page';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { AmendmentDesk, type AmendmentDone } from './amendment-desk';
import type { AmendmentReader } from './build-amendments';

/** Changes of a funder's awards: listed, read, approved by somebody else, declined and withdrawn. */
@PageController()
export class AmendmentsPage {
  private readonly desk: AmendmentDesk;

  constructor(
    @Inject(PageRenderer) pages: PageRenderer,
    @Inject(AwardService) private readonly awards: AwardService,
    @Inject(AmendmentService) private readonly amendments: AmendmentService,
  ) {
    this.desk = new AmendmentDesk(pages);
  }

  @RequirePermission('award:read')
  @Get('awards/:award/amendments')
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<string> {
    const award = await this.awards.get(actor, id);
    const rows = await this.amendments.list(actor, id);
    return this.desk.list(request, readerOf(actor), award, rows)(emptyForm);
  }

  @RequirePermission('award:read')
  @Get('amendments/:amendment')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('amendment') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, done))(emptyForm);
  }

  /** Approves exactly what the page showed. */
  @RequirePermission('amendment:approve')
  @Post('amendments/:amendment/approve')
  async approve(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('amendment') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, values, done: 'doneApproved' }, () =>
      this.amendments.approve(actor, id, values.shown?.[0] ?? ''),
    );
  }

  @RequirePermission('amendment:propose')
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

  @RequirePermission('amendment:propose')
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
    const next = pageUrl(localeOf(request), `amendments/${id}?done=${done}`);
    await goOnOrAgain({ request, response, values }, act, next, () => this.page(request, actor, id));
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
  ...{ side: 'funder', personId: actor.personId },
  ...{ mayBegin: holds(actor, 'amendment:propose'), mayAnswer: holds(actor, 'amendment:approve') },
});
