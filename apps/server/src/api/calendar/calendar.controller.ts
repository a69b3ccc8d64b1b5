import { Controller, Delete, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Config } from '@puente/config';
import type { PersonActor } from '@puente/database';
import { CalendarService } from '@puente/grants';
import { CONFIG } from '../../config.token';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { WithoutKey } from '../../http/without-key';
import { feedUrl } from '../../pages/calendar/calendar-feed.page';
import { ApiProblems } from '../api-problems';
import { CalendarResponse, MadeCalendarResponse } from './calendar.response';

@ApiTags('calendar')
@Controller('api/v1/session/calendar')
export class CalendarController {
  constructor(
    @Inject(CalendarService) private readonly calendar: CalendarService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether one's own deadlines can be fetched by a calendar. */
  @RequirePermission('calendar:own')
  @Get()
  @ApiProblems(401, 403)
  async look(@CurrentActor() actor: PersonActor): Promise<CalendarResponse> {
    return { madeAt: (await this.calendar.madeAt(actor))?.toISOString() ?? null };
  }

  /** Makes a secret address, shown in this answer and never again, and ends the one before. */
  @RequirePermission('calendar:own')
  @WithoutKey('secret')
  @Post()
  @ApiProblems(401, 403)
  async make(@CurrentActor() actor: PersonActor): Promise<MadeCalendarResponse> {
    return { url: feedUrl(this.config, await this.calendar.make(actor)) };
  }

  @RequirePermission('calendar:own')
  @Delete()
  @HttpCode(204)
  @ApiProblems(401, 403)
  async end(@CurrentActor() actor: PersonActor): Promise<void> {
    await this.calendar.end(actor);
  }
}
