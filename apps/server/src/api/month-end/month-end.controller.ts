import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { Clock } from '@puente/kernel';
import { MonthEnds } from '@puente/ledger';
import { askedMonth, askedPage } from '../../http/asked-month';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { MonthEndResponse, toMonthEnd } from './month-end.response';

@ApiTags('ledger')
@Controller('api/v1/month-end')
export class MonthEndController {
  constructor(
    @Inject(MonthEnds) private readonly months: MonthEnds,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The books over one month, with a hundred of its transactions a page. */
  @RequirePermission('ledger:read')
  @Get()
  @ApiQuery({
    name: 'month',
    required: false,
    type: String,
    description: '`YYYY-MM`; absent: the last whole month',
  })
  @ApiQuery({ name: 'page', required: false, type: Number })
  @ApiProblems(400, 401, 403, 422)
  async get(
    @CurrentActor() actor: PersonActor,
    @Query('month') asked?: string,
    @Query('page') page?: string,
  ): Promise<MonthEndResponse> {
    const month = askedMonth(asked, this.clock);
    const end = await this.months.of(actor, month);
    return toMonthEnd(month, end, await this.months.page(actor, month, askedPage(page)));
  }
}
