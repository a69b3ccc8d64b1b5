import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { ExpenditureService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { readYear } from '../../http/year-query';
import { ApiProblems } from '../api-problems';
import { ExpenditureListResponse, toExpenditureList } from './expenditure.response';

@ApiTags('diligence')
@Controller('api/v1/diligence/expenditure-responsibility')
export class ExpenditureController {
  constructor(@Inject(ExpenditureService) private readonly expenditure: ExpenditureService) {}

  /** The seven items of each award under expenditure responsibility that ran in a year; without one, in the present year. */
  @RequirePermission('diligence:read')
  @Get()
  @ApiQuery({ name: 'year', required: false, type: String })
  @ApiProblems(400, 401, 403, 422)
  async list(
    @CurrentActor() actor: PersonActor,
    @Query('year') year?: string,
  ): Promise<ExpenditureListResponse> {
    return toExpenditureList(await this.expenditure.list(actor, readYear(year)));
  }
}
