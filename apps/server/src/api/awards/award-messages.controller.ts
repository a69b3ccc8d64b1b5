import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { AwardMessageService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { AwardMessageDto, AwardMessageResponse, toMessage } from './award-message';

@ApiTags('awards')
@Controller('api/v1')
export class AwardMessagesController {
  constructor(@Inject(AwardMessageService) private readonly messages: AwardMessageService) {}

  /** What the two sides of an award wrote to each other, the first first. */
  @RequirePermission('award:read')
  @Get('awards/:award/messages')
  @ApiProblems(401, 403, 404, 409)
  async list(
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<AwardMessageResponse[]> {
    return (await this.messages.list(actor, id)).map(toMessage);
  }

  /** Writes to the nonprofit; the same words within a minute are one message. */
  @RequirePermission('award-message:write')
  @Post('awards/:award/messages')
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async write(
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() { text }: AwardMessageDto,
  ): Promise<AddedResponse> {
    return { id: await this.messages.write(actor, id, text) };
  }

  /** The same for the nonprofit. */
  @RequirePermission('award:read-own')
  @Get('my/awards/:award/messages')
  @ApiProblems(401, 403, 404)
  async listOwn(
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<AwardMessageResponse[]> {
    return (await this.messages.listOwn(actor, id)).map(toMessage);
  }

  /** Writes to the funder. */
  @RequirePermission('award-message:write-own')
  @Post('my/awards/:award/messages')
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async writeOwn(
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() { text }: AwardMessageDto,
  ): Promise<AddedResponse> {
    return { id: await this.messages.writeOwn(actor, id, text) };
  }
}
