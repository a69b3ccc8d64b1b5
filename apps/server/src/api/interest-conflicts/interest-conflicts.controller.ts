import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { conflictKinds, InterestConflictService } from '@puente/matching';
import { CONFLICT_STANDINGS, readConflict, readConflictFilter } from '../../http/conflict-fields';
import type { RawQuery } from '../../http/match-query';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { InterestConflictDto, InterestConflictEndDto } from './interest-conflict.dto';
import { InterestConflictResponse, toInterestConflict } from './interest-conflict.response';

/** Conflicts of interest that an organisation declares; the lists of its programmes leave those nonprofits out. */
@ApiTags('matches')
@Controller('api/v1/interest-conflicts')
export class InterestConflictsController {
  constructor(@Inject(InterestConflictService) private readonly conflicts: InterestConflictService) {}

  /** One's own organisation's, the latest first. */
  @RequirePermission('conflict:read')
  @Get()
  @ApiQuery({ name: 'standing', required: false, enum: [...CONFLICT_STANDINGS] })
  @ApiQuery({ name: 'kind', required: false, enum: [...conflictKinds] })
  @ApiProblems(400, 401, 403, 422)
  async list(
    @CurrentActor() actor: PersonActor,
    @Query() query: RawQuery,
  ): Promise<InterestConflictResponse[]> {
    return (await this.conflicts.list(actor, readConflictFilter(query))).map(toInterestConflict);
  }

  /** Declares one for the whole organisation, with somebody whom its lists show. The nonprofit is not told. */
  @RequirePermission('conflict:declare')
  @Post()
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async declare(
    @CurrentActor() actor: PersonActor,
    @Body() { nonprofit, kind, since, until, note, tellsNoPlace }: InterestConflictDto,
  ): Promise<AddedResponse> {
    const typed = { kind, since, until: until ?? '', note: note ?? '', tellsNoPlace: tellsNoPlace === true };
    return { id: await this.conflicts.declare(actor, nonprofit, readConflict(typed)) };
  }

  /** Ends one before its last day. */
  @RequirePermission('conflict:declare')
  @Post(':conflict/end')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async end(
    @CurrentActor() actor: PersonActor,
    @Param('conflict') id: string,
    @Body() { reason }: InterestConflictEndDto,
  ): Promise<void> {
    await this.conflicts.end(actor, id, reason);
  }
}
