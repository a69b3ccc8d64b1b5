import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { DiligenceNoteService, DiligenceService, LegalRouteService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { RiskDto, RouteChoiceDto, RouteStepDto, ShelterAnswersDto } from './diligence.dto';
import { DiligencePairResponse, toPair } from './diligence.response';

/** Of the funder and the nonprofit of an award: what holds for one of its awards holds for all. */
@ApiTags('diligence')
@Controller('api/v1/awards/:award/diligence')
export class PairController {
  constructor(
    @Inject(DiligenceService) private readonly diligence: DiligenceService,
    @Inject(LegalRouteService) private readonly routes: LegalRouteService,
    @Inject(DiligenceNoteService) private readonly notes: DiligenceNoteService,
  ) {}

  @RequirePermission('diligence:read')
  @Get()
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('award') id: string): Promise<DiligencePairResponse> {
    return toPair(await this.diligence.get(actor, id));
  }

  /** Chooses the legal route; the one before ends. */
  @RequirePermission('diligence:edit')
  @Put('route')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async choose(
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() { route, reason, version }: RouteChoiceDto,
  ): Promise<void> {
    await this.routes.choose(actor, id, { route, reason, seenVersion: version });
  }

  /** Says how a step of the route stands. */
  @RequirePermission('diligence:edit')
  @Put('steps/:step')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async sayStep(
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Param('step') step: string,
    @Body() { version, ...input }: RouteStepDto,
  ): Promise<void> {
    await this.routes.sayStep(actor, id, step, version, input);
  }

  /** Notes the risk; it stops nothing, and the nonprofit does not read it. */
  @RequirePermission('diligence:edit')
  @Post('risk')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 413, 415, 422)
  async noteRisk(
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() { level, words }: RiskDto,
  ): Promise<void> {
    await this.notes.noteRisk(actor, id, { level, words });
  }

  /** Keeps answers to the questions about a shelter. */
  @RequirePermission('diligence:edit')
  @Put('shelter')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async answerShelter(
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() { number, answers }: ShelterAnswersDto,
  ): Promise<void> {
    await this.notes.answerShelter(actor, id, number, answers);
  }
}
