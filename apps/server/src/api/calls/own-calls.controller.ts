import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { OpenCallService } from '@puente/grants';
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
}
