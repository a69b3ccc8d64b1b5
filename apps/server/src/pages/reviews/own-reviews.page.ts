import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { OwnReviewService, recusalCodes } from '@puente/grants';
import { DomainError, invalid } from '@puente/kernel';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { toProblem } from '../../http/problem';
import { isStale } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion, withoutVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import type { FormValues } from '../shared/form-state';
import { formValues, refusedForm } from '../shared/form-values';
import { buildKeptReview } from './build-kept-review';
import { buildQueue } from './build-queue';
import { buildReview, NOTHING_TYPED, type TypedReview } from './build-review';
import { writtenOf } from './review-form';

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
    return this.render(request, actor, id, NOTHING_TYPED, done);
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
    let values = formValues(body);
    const isEnd = values.doing?.[0] === 'submit';
    try {
      const version = await this.reviews.write(actor, id, seenVersion(values), writtenOf(values));
      values = { ...values, version: [String(version)] };
      if (isEnd) await this.reviews.submit(actor, id, version);
      const to = isEnd ? 'review?done=doneSubmitted' : `review/${id}?done=doneSaved`;
      response.redirect(303, pageUrl(locale, to));
    } catch (error) {
      const kept = this.kept(request, id, values, error);
      if (kept) return void response.status(kept.status).send(kept.html);
      const typed = isStale(error) ? withoutVersion(values) : values;
      const written = refusedForm(typed, error, locale, undefined, 'version');
      response.status(422).send(await this.render(request, actor, id, { ...NOTHING_TYPED, written }));
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
    const [values, locale] = [formValues(body), localeOf(request)];
    const reason = recusalCodes.find((each) => each === values.reason?.[0]);
    if (!reason) {
      const leaving = refusedForm(values, invalid([{ field: 'reason', code: 'required' }]), locale);
      const html = await this.render(request, actor, id, { ...NOTHING_TYPED, leaving });
      return void response.status(422).send(html);
    }
    await this.reviews.recuse(actor, id, reason);
    response.redirect(303, pageUrl(locale, 'review?done=doneRecused'));
  }

  /** What was written where its form is not there any more; null where it is. */
  private kept(
    request: PuenteRequest,
    id: string,
    values: FormValues,
    error: unknown,
  ): { readonly status: number; readonly html: string } | null {
    if (!isClosed(error)) return null;
    const locale = localeOf(request);
    const page = this.pages.page(request, say(locale, 'reviews.keptTitle'));
    const { status, message } = toProblem(error, locale);
    const isGone = error.kind === 'not-found';
    const reason = isGone ? say(locale, 'reviews.keptGone') : message;
    const view = buildKeptReview(page, reason, values, isGone ? 'review' : `review/${id}`);
    return view && { status, html: this.pages.show(request, 'reviews/kept', view) };
  }

  private async render(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    typed: TypedReview,
    done?: string,
  ): Promise<string> {
    const locale = localeOf(request);
    const own = await this.reviews.get(actor, id);
    const flash = doneFlash('reviews', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'reviews.reviewTitle'), { flash });
    const queue = await this.reviews.queue(actor);
    return this.pages.show(request, 'reviews/review', buildReview(page, own, queue, typed));
  }
}

/** Whether a review has no form for its writer any more. */
const isClosed = (error: unknown): error is DomainError =>
  error instanceof DomainError &&
  (error.kind === 'not-found' || ['review-undeclared', 'review-handed-in'].includes(error.code));
