import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { AmendmentService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import {
  AmendmentAnswerDto,
  AmendmentApprovalDto,
  ChangedAmendmentDto,
  NewAmendmentDto,
  SeenAmendmentDto,
} from './amendment.dto';
import { AmendmentResponse, toAmendment } from './amendment.response';

@ApiTags('awards')
@Controller('api/v1')
export class AmendmentsController {
  constructor(@Inject(AmendmentService) private readonly amendments: AmendmentService) {}

  /** Changes of an award, the latest first. */
  @RequirePermission('award:read')
  @Get('awards/:award/amendments')
  @ApiProblems(401, 403, 404)
  async list(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
  ): Promise<AmendmentResponse[]> {
    return (await this.amendments.list(actor, award)).map(toAmendment);
  }

  /** Proposes new terms for an award that runs; one change of it at a time. */
  @RequirePermission('amendment:propose')
  @Post('awards/:award/amendments')
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async propose(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() { terms, reason }: NewAmendmentDto,
  ): Promise<AddedResponse> {
    return { id: await this.amendments.propose(actor, award, terms, reason) };
  }

  @RequirePermission('award:read')
  @Get('amendments/:amendment')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('amendment') id: string): Promise<AmendmentResponse> {
    return toAmendment(await this.amendments.get(actor, id));
  }

  /** Other terms for what was proposed, or terms for what the nonprofit asked. */
  @RequirePermission('amendment:propose')
  @Put('amendments/:amendment')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async rewrite(
    @CurrentActor() actor: PersonActor,
    @Param('amendment') id: string,
    @Body() { version, terms, reason }: ChangedAmendmentDto,
  ): Promise<void> {
    await this.amendments.rewrite(actor, id, version, terms, reason);
  }

  /** Approves exactly what was `shown`; never who proposed it. */
  @RequirePermission('amendment:approve')
  @Post('amendments/:amendment/approval')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async approve(
    @CurrentActor() actor: PersonActor,
    @Param('amendment') id: string,
    @Body() { shown }: AmendmentApprovalDto,
  ): Promise<void> {
    await this.amendments.approve(actor, id, shown);
  }

  /** Takes back what was proposed, also once it was approved. */
  @RequirePermission('amendment:propose')
  @Post('amendments/:amendment/withdrawal')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async withdraw(
    @CurrentActor() actor: PersonActor,
    @Param('amendment') id: string,
    @Body() { version }: SeenAmendmentDto,
  ): Promise<void> {
    await this.amendments.withdraw(actor, id, version);
  }

  /** Says no to what the nonprofit asked for. */
  @RequirePermission('amendment:propose')
  @Post('amendments/:amendment/refusal')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async decline(
    @CurrentActor() actor: PersonActor,
    @Param('amendment') id: string,
    @Body() { version, answer }: AmendmentAnswerDto,
  ): Promise<void> {
    await this.amendments.decline(actor, id, version, answer);
  }
}
