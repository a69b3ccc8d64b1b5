import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { MonthClosingService } from '@puente/ledger';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { MonthReopeningDto, NewMonthClosingDto, SeenMonthClosingDto } from './month-closing.dto';
import { MonthClosingsResponse, toMonthClosings } from './month-closing.response';

@ApiTags('ledger')
@Controller('api/v1/month-closings')
export class MonthClosingsController {
  constructor(@Inject(MonthClosingService) private readonly closings: MonthClosingService) {}

  /** Months of the books that are closed, were reopened or wait for a second person. */
  @RequirePermission('ledger:read')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<MonthClosingsResponse> {
    return toMonthClosings(await this.closings.list(actor));
  }

  /** Proposes to close a month, with all before it. */
  @RequirePermission('month:close')
  @Post()
  @ApiProblems(400, 401, 403, 409, 413, 415, 422)
  async propose(
    @CurrentActor() actor: PersonActor,
    @Body() { month }: NewMonthClosingDto,
  ): Promise<AddedResponse> {
    return { id: await this.closings.propose(actor, month) };
  }

  /** Closes the month, or reopens it where that was asked; never who proposed or asked it. */
  @RequirePermission('month:confirm')
  @Post(':closing/confirmation')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async confirm(
    @CurrentActor() actor: PersonActor,
    @Param('closing') id: string,
    @Body() { version }: SeenMonthClosingDto,
  ): Promise<void> {
    await this.closings.confirm(actor, id, version);
  }

  /** Takes back what was proposed, or what was asked: then the month stays closed. */
  @RequirePermission('month:close')
  @Post(':closing/withdrawal')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async withdraw(
    @CurrentActor() actor: PersonActor,
    @Param('closing') id: string,
    @Body() { version }: SeenMonthClosingDto,
  ): Promise<void> {
    await this.closings.withdraw(actor, id, version);
  }

  /** Asks to reopen the month that was closed last. */
  @RequirePermission('month:close')
  @Post(':closing/reopening')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async reopen(
    @CurrentActor() actor: PersonActor,
    @Param('closing') id: string,
    @Body() { version, reason }: MonthReopeningDto,
  ): Promise<void> {
    await this.closings.askToReopen(actor, id, version, reason);
  }
}
