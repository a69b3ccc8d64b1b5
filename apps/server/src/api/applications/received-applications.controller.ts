import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import {
  RECEIVED_ANSWERS,
  RECEIVED_MARKS,
  RECEIVED_ORDERS,
  ReceivedApplicationService,
  STAGES,
} from '@puente/grants';
import type { RawQuery } from '../../http/match-query';
import { readReceivedQuery } from '../../http/received-query';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import {
  ReceivedAnswersResponse,
  ReceivedApplicationResponse,
  toReceivedAnswers,
  toReceivedResponse,
} from './received-application.response';

/** What was handed in to one's own organisation. Of a sealed call nothing is there before it closes. */
@ApiTags('applications')
@Controller('api/v1')
export class ReceivedApplicationsController {
  constructor(@Inject(ReceivedApplicationService) private readonly received: ReceivedApplicationService) {}

  /** Those of a call, the first to come first unless another order is asked for. */
  @RequirePermission('application:read')
  @Get('calls/:call/received-applications')
  @ApiQuery({ name: 'stage', required: false, enum: STAGES })
  @ApiQuery({ name: 'answer', required: false, enum: RECEIVED_ANSWERS })
  @ApiQuery({ name: 'mark', required: false, enum: RECEIVED_MARKS })
  @ApiQuery({ name: 'order', required: false, enum: RECEIVED_ORDERS })
  @ApiProblems(400, 401, 403, 404, 422)
  async list(
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Query() query: RawQuery,
  ): Promise<ReceivedApplicationResponse[]> {
    const { listed } = await this.received.list(actor, call, readReceivedQuery(query));
    return listed.map(toReceivedResponse);
  }

  /** One with its answers; the nonprofit sees in its record who read it. */
  @RequirePermission('application:read')
  @Get('received-applications/:application')
  @ApiProblems(401, 403, 404)
  async get(
    @CurrentActor() actor: PersonActor,
    @Param('application') application: string,
  ): Promise<ReceivedAnswersResponse> {
    return toReceivedAnswers(await this.received.get(actor, application));
  }
}
