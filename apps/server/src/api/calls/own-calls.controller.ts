import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { OpenCallService } from '@puente/grants';
import type { Request, Response } from 'express';
import { sendDeadline } from '../../http/deadline-file';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { OwnCallDetailResponse, OwnCallResponse, toOwnCall, toOwnCallDetail } from './own-call.response';

@ApiTags('calls')
@Controller('api/v1/my/calls')
export class OwnCallsController {
  constructor(@Inject(OpenCallService) private readonly calls: OpenCallService) {}

  /** Open and coming calls: emergencies first, then the first to close. */
  @RequirePermission('call:browse')
  @Get()
  @ApiProblems(401, 403, 404)
  async list(@CurrentActor() actor: PersonActor): Promise<OwnCallResponse[]> {
    return (await this.calls.list(actor)).map(toOwnCall);
  }

  /** A call that was published, with all that it asks. */
  @RequirePermission('call:browse')
  @Get(':call')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('call') id: string): Promise<OwnCallDetailResponse> {
    return toOwnCallDetail(await this.calls.get(actor, id));
  }

  /** The end of a call for a calendar, in words that say nothing to others; 404 for a call without an end. */
  @RequirePermission('call:browse')
  @Get(':call/deadline.ics')
  @ApiOkResponse({ content: { 'text/calendar': { schema: { type: 'string' } } } })
  @ApiProblems(401, 403, 404)
  async deadline(
    @Req() request: Request,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
  ): Promise<void> {
    sendDeadline(response, (await this.calls.get(actor, id)).call, localeOf(request));
  }
}
