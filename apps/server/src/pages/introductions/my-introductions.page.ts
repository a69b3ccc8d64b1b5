import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { CONSENT_CLASSES, type ConsentTerms } from '@puente/disclosure';
import { Clock, dayInMexico, parseDateOnly, type DateOnly } from '@puente/kernel';
import { ALWAYS_SHOWN, ConsentService, OwnIntroductionService, type OwnIntroduction } from '@puente/matching';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { formValues, refusedForm } from '../shared/form-values';
import { buildMyIntroductions, buildRequest, type RequestDraft } from './build-my-introductions';

const HALF_A_YEAR_MS = 182 * 86_400_000;
const DONE = ['doneAccepted', 'doneDeclined', 'doneWithdrawn', 'doneOffered'] as const;

/** Who wants to meet one's own nonprofit, and its answers. */
@PageController('my')
export class MyIntroductionsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(OwnIntroductionService) private readonly introductions: OwnIntroductionService,
    @Inject(ConsentService) private readonly consents: ConsentService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @RequirePermission('introduction:read-own')
  @Get('introductions')
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('done') done?: string,
  ): Promise<string> {
    const locale = localeOf(request);
    const flash = doneFlash('myIntroductions', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'myIntroductions.title'), { flash });
    const all = await this.introductions.list(actor);
    const view = buildMyIntroductions(page, all, holds(actor, 'introduction:answer'));
    return this.pages.show(request, 'introductions/my-list', view);
  }

  /** One request, and what a yes would show: with nothing added at first, then with what was ticked. */
  @RequirePermission('introduction:read-own')
  @Get('introductions/:introduction')
  async show(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('introduction') id: string,
    @Query() raw: RawQuery,
  ): Promise<void> {
    const asked = await this.introductions.get(actor, id);
    if (asked.standing !== 'asked') return this.back(request, response);
    const values = { until: [this.inHalfAYear()], ...formValues(raw) };
    await this.answer(request, response, actor, asked, values, async () => {
      const draft = await this.draft(actor, asked, values);
      response.send(this.render(request, actor, asked, { values, problems: [] }, draft));
    });
  }

  @RequirePermission('introduction:accept')
  @Post('introductions/:introduction/accept')
  async accept(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('introduction') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const asked = await this.introductions.get(actor, id);
    await this.answer(request, response, actor, asked, values, async () => {
      await this.introductions.accept(actor, id, readTerms(asked, values));
      this.back(request, response, 'doneAccepted');
    });
  }

  @RequirePermission('introduction:answer')
  @Post('introductions/:introduction/decline')
  async decline(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('introduction') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.introductions.decline(actor, id, formValues(body).reason?.[0] || null);
    this.back(request, response, 'doneDeclined');
  }

  @RequirePermission('introduction:answer')
  @Post('introductions/:introduction/withdraw')
  async withdraw(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('introduction') id: string,
  ): Promise<void> {
    await this.introductions.withdraw(actor, id);
    this.back(request, response, 'doneWithdrawn');
  }

  @RequirePermission('introduction:answer')
  @Post('programmes/:id/interest')
  async offer(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('id') programmeId: string,
  ): Promise<void> {
    await this.introductions.offer(actor, programmeId);
    this.back(request, response, 'doneOffered');
  }

  private async draft(
    actor: PersonActor,
    asked: OwnIntroduction,
    values: FormValues,
  ): Promise<RequestDraft | null> {
    if (asked.isNamed) return null;
    const terms = readTerms(asked, values);
    return {
      terms,
      preview: await this.consents.preview(actor, terms),
      isProtected: true,
      maySign: holds(actor, 'consent:sign'),
    };
  }

  private async answer(
    request: PuenteRequest,
    response: Response,
    actor: PersonActor,
    asked: OwnIntroduction,
    values: FormValues,
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      const state = refusedForm(values, error, localeOf(request));
      response.status(422).send(this.render(request, actor, asked, state, null));
    }
  }

  private render(
    request: PuenteRequest,
    actor: PersonActor,
    asked: OwnIntroduction,
    state: FormState,
    draft: RequestDraft | null,
  ): string {
    const page = this.pages.page(request, say(localeOf(request), 'myIntroductions.title'));
    const view = buildRequest(page, asked, state, draft, {
      accept: holds(actor, 'introduction:accept'),
      answer: holds(actor, 'introduction:answer'),
    });
    return this.pages.show(request, 'introductions/request', view);
  }

  private back(request: PuenteRequest, response: Response, done?: (typeof DONE)[number]): void {
    const path = pageUrl(localeOf(request), 'my/introductions');
    response.redirect(303, done ? `${path}?done=${done}` : path);
  }

  private inHalfAYear(): DateOnly {
    return dayInMexico(new Date(this.clock.now().getTime() + HALF_A_YEAR_MS));
  }
}

/** What a yes shows this one funder: always name and states, and what was ticked. */
function readTerms({ funderId }: OwnIntroduction, values: FormValues): ConsentTerms {
  const ticked = new Set((values.classes ?? []).flatMap((each) => each.split(' ')));
  return {
    classes: CONSENT_CLASSES.filter((each) => ticked.has(each) || ALWAYS_SHOWN.includes(each)),
    audience: 'funder',
    funderId,
    until: parseDateOnly(values.until?.[0] ?? '') ?? ('' as DateOnly),
  };
}
