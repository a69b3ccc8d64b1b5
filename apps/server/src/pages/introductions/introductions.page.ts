import { Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { IntroductionService } from '@puente/matching';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import { buildIntroductions } from './build-introductions';

/** Whom the people of a funder asked to meet. */
@PageController()
export class IntroductionsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(IntroductionService) private readonly introductions: IntroductionService,
  ) {}

  @RequirePermission('introduction:read')
  @Get('introductions')
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('done') done?: string,
  ): Promise<string> {
    const locale = localeOf(request);
    const flash = doneFlash('introductions', ['doneAsked', 'doneWithdrawn'], done, locale);
    const page = this.pages.page(request, say(locale, 'introductions.title'), { flash });
    const all = await this.introductions.list(actor);
    const view = buildIntroductions(page, all, holds(actor, 'introduction:ask'));
    return this.pages.show(request, 'introductions/list', view);
  }

  @RequirePermission('introduction:ask')
  @Post('programmes/:id/matches/:handle/introduction')
  async ask(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('id') programmeId: string,
    @Param('handle') handle: string,
  ): Promise<void> {
    await this.introductions.ask(actor, programmeId, handle);
    response.redirect(303, pageUrl(localeOf(request), 'introductions?done=doneAsked'));
  }

  @RequirePermission('introduction:ask')
  @Post('introductions/:introduction/withdraw')
  async withdraw(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('introduction') id: string,
  ): Promise<void> {
    await this.introductions.withdraw(actor, id);
    response.redirect(303, pageUrl(localeOf(request), 'introductions?done=doneWithdrawn'));
  }
}
