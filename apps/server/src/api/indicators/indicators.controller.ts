import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { IndicatorsResponse, toIndicators } from './indicators.response';

@ApiTags('reports')
@Controller('api/v1/indicators')
export class IndicatorsController {
  /** What counts of reports mean, in all versions: unit, how it is counted, breakdowns and targets of the 2030 Agenda. */
  @RequirePermission('evidence:read')
  @Get()
  @ApiProblems(401, 403)
  list(): IndicatorsResponse {
    return toIndicators();
  }
}
