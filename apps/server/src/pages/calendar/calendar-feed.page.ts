import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Config } from '@puente/config';
import { CalendarService } from '@puente/grants';
import type { Request, Response } from 'express';
import { CONFIG } from '../../config.token';
import { sendCalendar } from '../../http/calendar-feed';
import { Public } from '../../http/route-rules';

/** Hands a person's deadlines to whoever has the person's secret address: a calendar cannot sign in. */
@ApiExcludeController()
@Controller('calendar')
export class CalendarFeedPage {
  constructor(
    @Inject(CalendarService) private readonly calendar: CalendarService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Get(':token')
  async feed(
    @Req() request: Request,
    @Res() response: Response,
    @Param('token') token: string,
  ): Promise<void> {
    const calendar = await this.calendar.open(token, request.ip ?? '');
    sendCalendar(response, calendar, this.config.publicUrl);
  }
}

/** The address that a person gives to a calendar. */
export const feedUrl = ({ publicUrl }: Config, secret: string): string =>
  `${publicUrl.replace(/\/$/, '')}/calendar/${secret}`;
