import { Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { Config } from '@puente/config';
import type { PersonActor } from '@puente/database';
import { CalendarService } from '@puente/grants';
import type { Response } from 'express';
import { CONFIG } from '../../config.token';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import { buildCalendar } from './build-calendar';
import { feedUrl } from './calendar-feed.page';

@PageController('account/calendar')
export class CalendarPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(CalendarService) private readonly calendar: CalendarService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @RequirePermission('calendar:own')
  @Get()
  look(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('done') done?: string,
  ): Promise<string> {
    return this.show(request, actor, null, done);
  }

  /** Answers with the page itself, because the address is shown this once. */
  @RequirePermission('calendar:own')
  @Post()
  async make(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const secret = await this.calendar.make(actor);
    return this.show(request, actor, feedUrl(this.config, secret));
  }

  @RequirePermission('calendar:own')
  @Post('end')
  async end(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
  ): Promise<void> {
    await this.calendar.end(actor);
    response.redirect(303, pageUrl(localeOf(request), 'account/calendar?done=ended'));
  }

  private async show(
    request: PuenteRequest,
    actor: PersonActor,
    url: string | null,
    done?: string,
  ): Promise<string> {
    const locale = localeOf(request);
    const flash = doneFlash('calendar', ['ended'], done, locale);
    const page = this.pages.page(request, say(locale, 'calendar.title'), { flash });
    const view = buildCalendar(page, { madeAt: await this.calendar.madeAt(actor), url });
    return this.pages.show(request, 'calendar/calendar', view);
  }
}
