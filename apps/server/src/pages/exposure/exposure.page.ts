import { Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ExposureService } from '@puente/matching';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import { buildExposure } from './build-exposure';

/** How the lists of all programmes spread their places, for HIP. */
@PageController('exposure')
export class ExposurePage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ExposureService) private readonly exposure: ExposureService,
  ) {}

  @RequirePermission('exposure:read')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('done') done?: unknown,
  ): Promise<string> {
    const exposure = await this.exposure.read(actor);
    const locale = localeOf(request);
    const flash = doneFlash('exposure', ['doneAsked'], done, locale);
    const page = this.pages.page(request, say(locale, 'exposure.title'), { flash });
    const view = buildExposure(page, exposure, holds(actor, 'exposure:measure'));
    return this.pages.show(request, 'exposure/exposure', view);
  }

  @RequirePermission('exposure:measure')
  @Post()
  async ask(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
  ): Promise<void> {
    await this.exposure.ask(actor);
    response.redirect(303, pageUrl(localeOf(request), 'exposure?done=doneAsked'));
  }
}
