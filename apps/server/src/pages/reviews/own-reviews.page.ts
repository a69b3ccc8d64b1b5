import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { OwnReviewService, recusalCodes, type Mark, type WrittenReview } from '@puente/grants';
import { invalid } from '@puente/kernel';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { formValues, refusedForm } from '../shared/form-values';
import { buildQueue } from './build-queue';
import { buildReview } from './build-review';

const DONE = ['doneRecused', 'doneSubmitted', 'doneSaved', 'doneDeclared'] as const;

/** What somebody reviews: their queue, and one application at a time. */
@PageController('review')
export class OwnReviewsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(OwnReviewService) private readonly reviews: OwnReviewService,
  ) {}

  @RequirePermission('review:write')
  @Get()
  async queue(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('done') done?: string,
  ): Promise<string> {
    const locale = localeOf(request);
    const flash = doneFlash('reviews', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'reviews.title'), { flash });
    return this.pages.show(request, 'reviews/queue', buildQueue(page, await this.reviews.queue(actor)));
  }

  @RequirePermission('review:write')
  @Get(':assigned')
  show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('assigned') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return this.render(request, actor, id, { state: null, done });
  }

  /** Keeps the draft; with the button of the end it is handed in as well. */
  @RequirePermission('review:write')
  @Post(':assigned')
  async write(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('assigned') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const locale = localeOf(request);
    const values = formValues(body);
    const isEnd = values.doing?.[0] === 'submit';
    try {
      const version = await this.reviews.write(actor, id, seenVersion(values), writtenOf(values));
      if (isEnd) await this.reviews.submit(actor, id, version);
      const to = isEnd ? 'review?done=doneSubmitted' : `review/${id}?done=doneSaved`;
      response.redirect(303, pageUrl(locale, to));
    } catch (error) {
      const state = refusedForm(values, error, locale, undefined, 'version');
      response.status(422).send(await this.render(request, actor, id, { state }));
    }
  }

  @RequirePermission('review:write')
  @Post(':assigned/declare')
  async declare(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('assigned') id: string,
  ): Promise<void> {
    await this.reviews.declare(actor, id);
    response.redirect(303, pageUrl(localeOf(request), `review/${id}?done=doneDeclared`));
  }

  @RequirePermission('review:write')
  @Post(':assigned/recuse')
  async recuse(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('assigned') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const reason = recusalCodes.find((each) => each === formValues(body).reason?.[0]);
    if (!reason) throw invalid([{ field: 'reason', code: 'required' }]);
    await this.reviews.recuse(actor, id, reason);
    response.redirect(303, pageUrl(localeOf(request), 'review?done=doneRecused'));
  }

  private async render(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    { state, done }: { readonly state: FormState | null; readonly done?: string },
  ): Promise<string> {
    const locale = localeOf(request);
    const own = await this.reviews.get(actor, id);
    const flash = doneFlash('reviews', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'reviews.reviewTitle'), { flash });
    const queue = await this.reviews.queue(actor);
    return this.pages.show(request, 'reviews/review', buildReview(page, own, queue, state));
  }
}

const MARK = 'marks.';

function writtenOf(values: FormValues): WrittenReview {
  const marks = Object.entries(values)
    .filter(([name]) => name.startsWith(MARK))
    .map(([name, [value = '']]): [string, Mark] => [name.slice(MARK.length), markOf(value)]);
  const [forApplicant = '', internal = ''] = [values.forApplicant?.[0], values.internal?.[0]];
  return { marks: Object.fromEntries(marks), forApplicant, internal };
}

const markOf = (value: string): Mark => (value === 'na' ? 'na' : Number(value));
