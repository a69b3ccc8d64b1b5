import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { VisitService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { NewVisitDto, SeenVisitDto, VisitAnswerDto, VisitRecordDto } from './visit.dto';
import { VisitResponse, toVisit } from './visit.response';

@ApiTags('awards')
@Controller('api/v1')
export class VisitsController {
  constructor(@Inject(VisitService) private readonly visits: VisitService) {}

  /** Visits of an award, the latest day first. */
  @RequirePermission('award:read')
  @Get('awards/:award/visits')
  @ApiProblems(401, 403, 404)
  async list(@CurrentActor() actor: PersonActor, @Param('award') award: string): Promise<VisitResponse[]> {
    return (await this.visits.list(actor, award)).map(toVisit);
  }

  /** Asks the other side for a visit. */
  @RequirePermission('visit:plan')
  @Post('awards/:award/visits')
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async ask(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() { plannedOn, way, purpose }: NewVisitDto,
  ): Promise<AddedResponse> {
    return { id: await this.visits.ask(actor, award, { plannedOn, way, purpose }) };
  }

  /** Says yes or no to a visit that the nonprofit asked for. */
  @RequirePermission('visit:plan')
  @Post('visits/:visit/answer')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async answer(
    @CurrentActor() actor: PersonActor,
    @Param('visit') id: string,
    @Body() { version, state, way = '', answer }: VisitAnswerDto,
  ): Promise<void> {
    await this.visits.answer(actor, id, version, { state, way, answer });
  }

  /** Gives up a visit that was not made. */
  @RequirePermission('visit:plan')
  @Post('visits/:visit/cancellation')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async cancel(
    @CurrentActor() actor: PersonActor,
    @Param('visit') id: string,
    @Body() { version }: SeenVisitDto,
  ): Promise<void> {
    await this.visits.cancel(actor, id, version);
  }

  /** Records that it was made. */
  @RequirePermission('visit:plan')
  @Post('visits/:visit/record')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async record(
    @CurrentActor() actor: PersonActor,
    @Param('visit') id: string,
    @Body() { version, madeOn, shared }: VisitRecordDto,
  ): Promise<void> {
    await this.visits.record(actor, id, version, { madeOn, shared });
  }
}
