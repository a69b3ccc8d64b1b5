import { applyDecorators, Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { listPage } from '@puente/kernel';
import { EvidenceService } from '@puente/evidence';
import { readConflictFilter, readObservationFilter } from '../../http/evidence-query';
import { pageNumber, type RawQuery } from '../../http/match-query';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import {
  ConflictResponse,
  EvidenceResponse,
  ObservationInFullResponse,
  ObservationPageResponse,
  toConflict,
  toEvidence,
  toObservation,
  toObservationInFull,
} from './evidence.response';
import {
  IndicatorInFullResponse,
  IndicatorSummaryResponse,
  toIndicator,
  toSummary,
} from './indicator.response';

const PAGE_SIZE = 100;

const ApiQueries = (...names: readonly string[]) =>
  applyDecorators(...names.map((name) => ApiQuery({ name, required: false, type: String })));

@ApiTags('evidence')
@Controller('api/v1/evidence')
export class EvidenceController {
  constructor(@Inject(EvidenceService) private readonly evidence: EvidenceService) {}

  /** The sources, what is counted, and every word that figures use. */
  @RequirePermission('evidence:read')
  @Get()
  @ApiProblems(401, 403)
  get(@CurrentActor() actor: PersonActor): EvidenceResponse {
    return toEvidence(this.evidence.base(actor));
  }

  /** Figures, a hundred at a time: those in use, or `set=conflicting`, `aside` or `all`. */
  @RequirePermission('evidence:read')
  @Get('observations')
  @ApiQueries('source', 'indicator', 'place', 'year', 'unit', 'scope', 'stage', 'set', 'page')
  @ApiProblems(400, 401, 403, 422)
  list(@CurrentActor() actor: PersonActor, @Query() query: RawQuery): ObservationPageResponse {
    const base = this.evidence.base(actor);
    const all = this.evidence.observations(actor, readObservationFilter(query, base));
    const { rows, found: count, page, pages } = listPage(all, pageNumber(query), PAGE_SIZE);
    return { count, page, pages, observations: rows.map((each) => toObservation(each, base)) };
  }

  /** One figure, the same in another currency, and the conflicts that it takes part in. */
  @RequirePermission('evidence:read')
  @Get('observations/:observation')
  @ApiProblems(400, 401, 403, 404)
  show(@CurrentActor() actor: PersonActor, @Param('observation') id: string): ObservationInFullResponse {
    return toObservationInFull(this.evidence.observation(actor, id), this.evidence.base(actor));
  }

  /** What is counted, with the number of figures, sources and conflicts of each. */
  @RequirePermission('evidence:read')
  @Get('indicators')
  @ApiProblems(400, 401, 403)
  indicators(@CurrentActor() actor: PersonActor): IndicatorSummaryResponse[] {
    return this.evidence.indicators(actor).map(toSummary);
  }

  /** One indicator: its figures matter by matter, one line for each teller, and which of them a line may join. */
  @RequirePermission('evidence:read')
  @Get('indicators/:indicator')
  @ApiProblems(400, 401, 403, 404)
  indicator(@CurrentActor() actor: PersonActor, @Param('indicator') code: string): IndicatorInFullResponse {
    return toIndicator(this.evidence.indicator(actor, code), this.evidence.base(actor));
  }

  /** Figures that do not agree, side by side, each with its explanation. */
  @RequirePermission('evidence:read')
  @Get('conflicts')
  @ApiQueries('kind', 'source', 'indicator')
  @ApiProblems(400, 401, 403, 422)
  conflicts(@CurrentActor() actor: PersonActor, @Query() query: RawQuery): ConflictResponse[] {
    const base = this.evidence.base(actor);
    const found = this.evidence.conflicts(actor, readConflictFilter(query, base));
    return found.map((each) => toConflict(each, base));
  }
}
