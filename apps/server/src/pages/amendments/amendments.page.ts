import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AmendmentService, AwardService } from '@puente/grants';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildAmendment, buildAmendmentList, type AmendmentReader } from './build-amendments';

const DONE = ['doneProposed', 'doneApproved', 'doneDeclined', 'doneWithdrawn'] as const;

interface Sent {
  readonly actor: PersonActor;
  readonly id: string;
  readonly values: FormValues;
  readonly done: (typeof DONE)[number];
}

/** Changes of a funder's awards: listed, read, approved by somebody else, declined and withdrawn. */
@PageController()
export class AmendmentsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(AwardService) private readonly awards: AwardService,
    @Inject(AmendmentService) private readonly amendments: AmendmentService,
  ) {}

  @RequirePermission('award:read')
  @Get('awards/:award/amendments')
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'amendments.title'));
    const award = await this.awards.get(actor, id);
    const rows = await this.amendments.list(actor, id);
    const view = buildAmendmentList(page, award, rows, readerOf(actor), emptyForm);
    return this.pages.show(request, 'amendments/list', view);
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
    { actor, id, values, done }: Sent,
    act: () => Promise<void>,
  ): Promise<void> {
    const locale = localeOf(request);
    const go = async (): Promise<void> => {
      await act();
      response.redirect(303, pageUrl(locale, `amendments/${id}?done=${done}`));
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
    const flash = doneFlash('amendments', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'amendments.oneTitle'), { flash });
    const row = await this.amendments.get(actor, id);
    return (state) =>
      this.pages.show(request, 'amendments/amendment', buildAmendment(page, row, readerOf(actor), state));
  }
}

const readerOf = (actor: PersonActor): AmendmentReader => ({
  ...{ side: 'funder', personId: actor.personId },
  ...{ mayBegin: holds(actor, 'amendment:propose'), mayAnswer: holds(actor, 'amendment:approve') },
});
