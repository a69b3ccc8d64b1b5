import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { DirectAwardService } from '@puente/grants';
import { readDirectAward } from '../../http/award-body';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { NonprofitCardResponse, toCardResponse } from '../matches/match.response';
import { DirectAwardDto } from './award.dto';

@ApiTags('awards')
@Controller('api/v1/direct-awards')
export class DirectAwardsController {
  constructor(@Inject(DirectAwardService) private readonly awards: DirectAwardService) {}

  /** The nonprofits that an award without an application may be written for: those that met the funder. */
  @RequirePermission('award:edit')
  @Get('recipients')
  @ApiProblems(401, 403)
  async recipients(@CurrentActor() actor: PersonActor): Promise<NonprofitCardResponse[]> {
    return (await this.awards.recipients(actor)).map(toCardResponse);
  }

  /** Writes an award without an application as a draft; `beyondCall` says why there is no call. */
  @RequirePermission('award:edit')
  @Post()
  @ApiBody({ type: DirectAwardDto })
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async draft(@CurrentActor() actor: PersonActor, @Body() body: object): Promise<AddedResponse> {
    const { input, direct } = readDirectAward(body);
    return { id: await this.awards.draft(actor, direct, input) };
  }
}
