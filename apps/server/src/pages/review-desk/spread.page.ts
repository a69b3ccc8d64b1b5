import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { DESK_STATES, listDeskAs, ReviewDeskService } from '@puente/grants';
import type { Response } from 'express';
import { listPlace } from '../../http/list-place';
import { codeIn, type RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { pageOf } from '../shared/pagination.view';
import { buildReceivedReviews } from './build-received-reviews';
import { buildSpread } from './build-spread';
import { deskUrl } from './desk-frame';

interface Asked {
  readonly actor: PersonActor;
  readonly call: string;
  readonly application: string;
}

/** How what was received was read: all of it, and one application with its reviews. */
@PageController('calls/:call/review/applications')
export class SpreadPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ReviewDeskService) private readonly desk: ReviewDeskService,
  ) {}

  @RequirePermission('review:lead')
  @Get()
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const [place, state] = [listPlace(raw), codeIn(raw, 'state', DESK_STATES)];
    const page = this.pages.page(request, say(localeOf(request), 'reviewSpread.title'), place);
    const desk = await this.desk.list(actor, id, (lines) =>
      pageOf(listDeskAs(lines, state), place.page, place.pageSize),
    );
    const progress = await this.desk.progress(actor, id);
    const view = buildSpread(page, desk, progress, { ...place, state });
    return this.pages.show(request, 'review-desk/spread', view);
  }

  @RequirePermission('review:lead')
  @Get(':received')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('received') application: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, { actor, call, application }, done))(emptyForm);
  }

  /** Gives a review back to its writer, who reads why. */
  @RequirePermission('review:lead')
  @Post(':received/reopen')
  async reopen(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('received') application: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const locale = localeOf(request);
    const [reviewerId = '', reason = ''] = [values.reviewer?.[0], values.reason?.[0]];
    const act = async (): Promise<void> => {
      const seen = { applicationId: application, reviewerId, version: seenVersion(values) };
      await this.desk.reopen(actor, call, seen, reason);
      response.redirect(303, `${deskUrl(locale, call, 'received')}/${application}?done=done`);
    };
    await orAgain({ response, locale, values }, act, () => this.page(request, { actor, call, application }));
  }

  private async page(
    request: PuenteRequest,
    { actor, call, application }: Asked,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('reviewSpread', ['done'], done, locale);
    const page = this.pages.page(request, say(locale, 'reviewSpread.oneTitle'), { flash });
    const found = await this.desk.get(actor, call, application);
    const progress = await this.desk.progress(actor, call);
    return (state) => {
      const view = buildReceivedReviews(page, found, progress, actor.personId, state);
      return this.pages.show(request, 'review-desk/received-reviews', view);
    };
  }
}
