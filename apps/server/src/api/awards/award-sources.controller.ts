import { Body, Controller, Get, HttpCode, Inject, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { AwardSourceService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import {
  AwardSourceDto,
  AwardSourceResponse,
  ChainTotalsResponse,
  toChainTotal,
  toSource,
} from './award-source.dto';

@ApiTags('awards')
@Controller('api/v1')
export class AwardSourcesController {
  constructor(@Inject(AwardSourceService) private readonly sources: AwardSourceService) {}

  /** What the organisation was given and may give on of. */
  @RequirePermission('award:read')
  @Get('award-sources')
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<AwardSourceResponse[]> {
    return (await this.sources.list(actor)).map(toSource);
  }

  /** Money of awards that stand, a chain from giver to giver counted once. */
  @RequirePermission('award:read')
  @Get('award-totals')
  @ApiProblems(401, 403)
  async totals(@CurrentActor() actor: PersonActor): Promise<ChainTotalsResponse> {
    return { totals: (await this.sources.totals(actor)).map(toChainTotal) };
  }

  /** Names the award that the money of a draft comes from, if nobody else changed the draft since `version`. */
  @RequirePermission('award:edit')
  @Put('awards/:award/source')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async name(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() { version, ...choice }: AwardSourceDto,
  ): Promise<void> {
    await this.sources.name(actor, award, version, choice);
  }
}
