import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { STANDINGS, VerificationService } from '@puente/organizations';
import { pageNumber, type RawQuery } from '../../http/match-query';
import { readQueueFilter } from '../../http/queue-filter';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { DecisionDto, toDecisionInput } from './verification.dto';
import {
  OwnVerificationResponse,
  QueueResponse,
  toCaseResponse,
  toOwnVerificationResponse,
  toQueueResponse,
  VerificationCaseResponse,
} from './verification.response';

@ApiTags('verification')
@Controller('api/v1')
export class VerificationController {
  constructor(@Inject(VerificationService) private readonly verification: VerificationService) {}

  /** Who waits to be verified, the longest waiting first. */
  @RequirePermission('verification:read')
  @Get('verification')
  @ApiQuery({ name: 'standing', required: false, enum: ['waiting', 'all', ...STANDINGS] })
  @ApiQuery({ name: 'page', required: false, type: Number })
  @ApiProblems(400, 401, 403, 422)
  async queue(@CurrentActor() actor: PersonActor, @Query() query: RawQuery): Promise<QueueResponse> {
    return toQueueResponse(await this.verification.queue(actor, readQueueFilter(query), pageNumber(query)));
  }

  @RequirePermission('verification:read')
  @Get('verification/:nonprofit')
  @ApiProblems(401, 403, 404)
  async get(
    @CurrentActor() actor: PersonActor,
    @Param('nonprofit') nonprofit: string,
  ): Promise<VerificationCaseResponse> {
    return toCaseResponse(await this.verification.get(actor, nonprofit));
  }

  /** Decides, if nothing changed since it was seen. */
  @RequirePermission('verification:decide')
  @Post('verification/:nonprofit')
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async decide(
    @CurrentActor() actor: PersonActor,
    @Param('nonprofit') nonprofit: string,
    @Body() body: DecisionDto,
  ): Promise<VerificationCaseResponse> {
    return toCaseResponse(await this.verification.decide(actor, nonprofit, toDecisionInput(body)));
  }

  /** The verification of the own organisation. */
  @RequirePermission('verification:read-own')
  @Get('my/verification')
  @ApiProblems(401, 403, 404)
  async own(@CurrentActor() actor: PersonActor): Promise<OwnVerificationResponse> {
    return toOwnVerificationResponse(await this.verification.own(actor));
  }
}
