import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { ExposureService } from '@puente/matching';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { ExposureResponse, toExposure } from './exposure.response';

@ApiTags('matches')
@Controller('api/v1/exposure')
export class ExposureController {
  constructor(@Inject(ExposureService) private readonly exposure: ExposureService) {}

  /** How the lists of all programmes spread their places over all nonprofits; nothing about any of them. */
  @RequirePermission('exposure:read')
  @Get()
  @ApiProblems(400, 401, 403)
  async get(@CurrentActor() actor: PersonActor): Promise<ExposureResponse> {
    return toExposure(await this.exposure.read(actor));
  }

  /** Has it measured anew; 409 while it is. */
  @RequirePermission('exposure:measure')
  @Post('runs')
  @ApiProblems(400, 401, 403, 409)
  async ask(@CurrentActor() actor: PersonActor): Promise<AddedResponse> {
    return { id: await this.exposure.ask(actor) };
  }
}
