import { Body, Controller, Get, HttpCode, Inject, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NoticeService } from '@puente/access';
import type { PersonActor } from '@puente/database';
import type { Request } from 'express';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { NoticeSettingsDto } from './notice.dto';
import { NoticeResponse, NoticeSettingsResponse, toNoticeResponse } from './notice.response';

@ApiTags('session')
@Controller('api/v1/session/notices')
export class NoticesController {
  constructor(@Inject(NoticeService) private readonly notices: NoticeService) {}

  /** What the platform tells the person, newest first. */
  @RequirePermission('notice:own')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor, @Req() request: Request): Promise<NoticeResponse[]> {
    return (await this.notices.list(actor)).map((row) => toNoticeResponse(row, localeOf(request)));
  }

  /** Marks all as read. */
  @RequirePermission('notice:own')
  @Post('read')
  @HttpCode(204)
  @ApiProblems(401, 403)
  async read(@CurrentActor() actor: PersonActor): Promise<void> {
    await this.notices.markAllRead(actor);
  }

  /** How often mails may arrive. */
  @RequirePermission('notice:own')
  @Get('settings')
  @ApiProblems(401, 403)
  async settings(@CurrentActor() actor: PersonActor): Promise<NoticeSettingsResponse> {
    return { frequency: await this.notices.frequency(actor) };
  }

  /** Chooses how often mails may arrive. */
  @RequirePermission('notice:own')
  @Put('settings')
  @ApiProblems(400, 401, 403, 413, 415, 422)
  async choose(
    @CurrentActor() actor: PersonActor,
    @Body() { frequency }: NoticeSettingsDto,
  ): Promise<NoticeSettingsResponse> {
    await this.notices.choose(actor, frequency);
    return { frequency };
  }
}
