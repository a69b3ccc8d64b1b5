import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { TrailService } from '@puente/audit';
import type { PersonActor } from '@puente/database';
import { pageNumber, type RawQuery } from '../../http/match-query';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { readTrailFilter } from '../../http/trail-filter';
import { ApiProblems } from '../api-problems';
import { toTrailResponse, toViewsResponse, TrailResponse, ViewsResponse } from './trail.response';

@ApiTags('audit')
@Controller('api/v1')
export class AuditController {
  constructor(@Inject(TrailService) private readonly trails: TrailService) {}

  /** The audit log of one's own organisation, newest first; HIP's administrators and auditors name any other. */
  @RequirePermission('audit:read-own')
  @Get('audit')
  @ApiQuery({ name: 'action', required: false, type: String })
  @ApiQuery({ name: 'person', required: false, type: String })
  @ApiQuery({ name: 'day', required: false, type: String })
  @ApiQuery({ name: 'organization', required: false, type: String })
  @ApiQuery({ name: 'page', required: false, type: String })
  @ApiProblems(400, 401, 403, 404)
  async trail(@CurrentActor() actor: PersonActor, @Query() query: RawQuery): Promise<TrailResponse> {
    return toTrailResponse(await this.trails.list(actor, readTrailFilter(query), pageNumber(query)));
  }

  /** Who of other organisations looked at one's own in the last 90 days. */
  @RequirePermission('views:read-own')
  @Get('my/views')
  @ApiProblems(401, 403)
  async views(@CurrentActor() actor: PersonActor): Promise<ViewsResponse[]> {
    return toViewsResponse(await this.trails.views(actor));
  }
}
