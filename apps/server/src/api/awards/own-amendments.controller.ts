import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { OwnAmendmentService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import {
  AmendmentAcceptanceDto,
  AmendmentAnswerDto,
  AmendmentRequestDto,
  SeenAmendmentDto,
} from './amendment.dto';
import { AmendmentResponse, toAmendment } from './amendment.response';

@ApiTags('awards')
@Controller('api/v1/my')
export class OwnAmendmentsController {
  constructor(@Inject(OwnAmendmentService) private readonly amendments: OwnAmendmentService) {}

  /** Changes of an award that the nonprofit was given, the latest first. */
  @RequirePermission('award:read-own')
  @Get('awards/:award/amendments')
  @ApiProblems(401, 403, 404)
  async list(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
  ): Promise<AmendmentResponse[]> {
    return (await this.amendments.list(actor, award)).map(toAmendment);
  }

  /** Asks for a change of an award that runs; one at a time. */
  @RequirePermission('amendment:ask')
  @Post('awards/:award/amendments')
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async ask(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() { kind, until = '', words }: AmendmentRequestDto,
  ): Promise<AddedResponse> {
    return { id: await this.amendments.ask(actor, award, { kind, until, words }) };
  }

  @RequirePermission('award:read-own')
  @Get('amendments/:amendment')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('amendment') id: string): Promise<AmendmentResponse> {
    return toAmendment(await this.amendments.get(actor, id));
  }

  /** Accepts exactly the addendum that was `read`. */
  @RequirePermission('amendment:answer')
  @Post('amendments/:amendment/acceptance')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async accept(
    @CurrentActor() actor: PersonActor,
    @Param('amendment') id: string,
    @Body() { read }: AmendmentAcceptanceDto,
  ): Promise<void> {
    await this.amendments.accept(actor, id, read);
  }

  /** Says no to what the funder approved. */
  @RequirePermission('amendment:answer')
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

  /** Takes back what the nonprofit asked for. */
  @RequirePermission('amendment:ask')
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
}
