import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { ErasureService } from '@puente/retention';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { AddedResponse } from '../added.response';
import { ErasureDto } from './erasure.dto';
import { ErasureResponse, toErasureResponse } from './erasure.response';

@ApiTags('erasures')
@Controller('api/v1/erasures')
export class ErasuresController {
  constructor(@Inject(ErasureService) private readonly erasures: ErasureService) {}

  /** Erasures of nonprofits' data, newest first. */
  @RequirePermission('erasure:read')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<ErasureResponse[]> {
    return (await this.erasures.list(actor)).map(toErasureResponse);
  }

  /** Asks for an erasure; nothing happens until somebody else agrees. */
  @RequirePermission('erasure:request')
  @Post()
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async request(@CurrentActor() actor: PersonActor, @Body() body: ErasureDto): Promise<AddedResponse> {
    return { id: await this.erasures.request(actor, body.nonprofitId, body.reason) };
  }

  /** Agrees to what somebody else asked for. It cannot be taken back. */
  @RequirePermission('erasure:approve')
  @Post(':id/approve')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409)
  async approve(@CurrentActor() actor: PersonActor, @Param('id') id: string): Promise<void> {
    await this.erasures.approve(actor, id);
  }

  @RequirePermission('erasure:request')
  @Post(':id/withdraw')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409)
  async withdraw(@CurrentActor() actor: PersonActor, @Param('id') id: string): Promise<void> {
    await this.erasures.withdraw(actor, id);
  }
}
