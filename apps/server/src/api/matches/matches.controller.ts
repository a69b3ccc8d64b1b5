import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { notFound } from '@puente/kernel';
import { MatchService, SnapshotService } from '@puente/matching';
import { readMatchQuery, readWeights, type RawQuery } from '../../http/match-query';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { ApiMatchQuery } from './api-match-query';
import {
  MatchListResponse,
  MatchResponse,
  SnapshotResponse,
  toMatchListResponse,
  toMatchResponse,
  toSnapshotResponse,
} from './match.response';

@ApiTags('matches')
@Controller('api/v1/programmes/:id')
export class MatchesController {
  constructor(
    @Inject(MatchService) private readonly matches: MatchService,
    @Inject(SnapshotService) private readonly snapshots: SnapshotService,
  ) {}

  /** The ranked nonprofits with every reason, as this account may see them. */
  @RequirePermission('match:read')
  @Get('matches')
  @ApiMatchQuery()
  @ApiProblems(400, 401, 403, 404, 422)
  async list(
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Query() query: RawQuery,
  ): Promise<MatchListResponse> {
    return toMatchListResponse(await this.matches.list(actor, id, readMatchQuery(query)));
  }

  @RequirePermission('match:read')
  @Get('matches/:handle')
  @ApiProblems(400, 401, 403, 404, 422)
  async get(
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Param('handle') handle: string,
    @Query() query: RawQuery,
  ): Promise<MatchResponse> {
    const { rows } = await this.matches.compare(actor, id, [handle], readWeights(query).weights);
    return toMatchResponse(rows[0]!);
  }

  /** Two to four nonprofits side by side. */
  @RequirePermission('match:read')
  @Get('compare')
  @ApiQuery({ name: 'with', required: true, isArray: true, type: String })
  @ApiProblems(400, 401, 403, 404, 422)
  async compare(
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Query() query: RawQuery,
  ): Promise<MatchListResponse> {
    return toMatchListResponse(
      await this.matches.compare(actor, id, handlesOf(query), readWeights(query).weights),
    );
  }

  /** Keeps the best 50 with all that led to them. */
  @RequirePermission('match:snapshot')
  @Post('snapshots')
  @ApiMatchQuery()
  @ApiProblems(400, 401, 403, 404, 422)
  async keep(
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Query() query: RawQuery,
  ): Promise<SnapshotResponse> {
    return toSnapshotResponse(await this.snapshots.save(actor, id, readWeights(query).weights));
  }

  @RequirePermission('match:read')
  @Get('snapshots')
  @ApiProblems(401, 403, 404)
  async listSnapshots(
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
  ): Promise<SnapshotResponse[]> {
    return (await this.snapshots.list(actor, id)).map(toSnapshotResponse);
  }

  @RequirePermission('match:read')
  @Get('snapshots/:number')
  @ApiProblems(401, 403, 404)
  async getSnapshot(
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Param('number') number: string,
  ): Promise<SnapshotResponse> {
    if (!/^\d{1,9}$/.test(number)) throw notFound();
    return toSnapshotResponse(await this.snapshots.get(actor, id, Number(number)));
  }
}

/** `with=a&with=b`: the handles chosen for comparison. */
export function handlesOf(query: RawQuery): string[] {
  const given: unknown[] = Array.isArray(query.with) ? query.with : [query.with];
  return [...new Set(given.filter((each): each is string => typeof each === 'string' && each !== ''))];
}
