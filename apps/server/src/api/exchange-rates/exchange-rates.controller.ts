import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { CURRENCIES } from '@puente/kernel';
import { ExchangeRateService } from '@puente/ledger';
import type { Request } from 'express';
import { pageNumber, type RawQuery } from '../../http/match-query';
import { readRateBody, readRateFilter } from '../../http/rate-body';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { CorrectedRateDto, ExchangeRateDto } from './exchange-rate.dto';
import { ExchangeRateListResponse, RatesTakenResponse, toRateListResponse } from './exchange-rate.response';

@ApiTags('exchange rates')
@Controller('api/v1')
export class ExchangeRatesController {
  constructor(@Inject(ExchangeRateService) private readonly rates: ExchangeRateService) {}

  /** Rates on record, the latest day first; what replaced one stands before it. 50 a page. */
  @RequirePermission('ledger:read')
  @Get('exchange-rates')
  @ApiQuery({ name: 'of', required: false, enum: [...CURRENCIES] })
  @ApiQuery({ name: 'in', required: false, enum: [...CURRENCIES] })
  @ApiQuery({ name: 'page', required: false, type: Number })
  @ApiProblems(400, 401, 403, 422)
  async list(
    @CurrentActor() actor: PersonActor,
    @Query() query: RawQuery,
  ): Promise<ExchangeRateListResponse> {
    return toRateListResponse(await this.rates.list(actor, readRateFilter(query), pageNumber(query)));
  }

  /** Writes a rate down that is not on record for its pair, day and source. */
  @RequirePermission('rate:record')
  @Post('exchange-rates')
  @ApiProblems(400, 401, 403, 409, 413, 415, 422)
  async record(@CurrentActor() actor: PersonActor, @Body() body: ExchangeRateDto): Promise<AddedResponse> {
    return { id: await this.rates.record(actor, readRateBody(body)) };
  }

  /** Puts another rate in the place of one that was wrong; both stay on record. */
  @RequirePermission('rate:record')
  @Post('exchange-rates/:rate/correction')
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async correct(
    @CurrentActor() actor: PersonActor,
    @Param('rate') id: string,
    @Body() body: CorrectedRateDto,
  ): Promise<AddedResponse> {
    return { id: await this.rates.correct(actor, id, body.rate.trim()) };
  }

  /** Takes a file of rates, all or nothing: CSV with the header `of,in,day,source,rate`. */
  @RequirePermission('rate:record')
  @Post('imports/exchange-rates')
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string' } })
  @ApiProblems(400, 401, 403, 409, 413, 415, 422)
  async import(@CurrentActor() actor: PersonActor, @Req() request: Request): Promise<RatesTakenResponse> {
    const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    return this.rates.import(actor, bytes);
  }
}
