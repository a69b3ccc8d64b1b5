import { Body, Controller, Get, HttpCode, Inject, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { DoneeFactsService } from '@puente/organizations';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { DoneeDto, toDoneeInput } from './donee.dto';
import { DoneeResponse, toDonee } from './donee.response';

@ApiTags('profile')
@Controller('api/v1/my/donee')
export class DoneeController {
  constructor(@Inject(DoneeFactsService) private readonly donee: DoneeFactsService) {}

  /** What the own organisation said of its authorisation to receive deductible donations. */
  @RequirePermission('profile:read-own')
  @Get()
  @ApiProblems(401, 403)
  async get(@CurrentActor() actor: PersonActor): Promise<DoneeResponse> {
    return toDonee(await this.donee.get(actor));
  }

  /** Says it anew, if nobody else did since `version`. */
  @RequirePermission('profile:edit-own')
  @Put()
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 409, 413, 415, 422)
  async say(@CurrentActor() actor: PersonActor, @Body() body: DoneeDto): Promise<void> {
    await this.donee.say(actor, body.version, toDoneeInput(body));
  }
}
