import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { BatchReleaseService, BatchService } from '@puente/ledger';
import { pageNumber, type RawQuery } from '../../http/match-query';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { BatchReleaseDto, NewBatchDto, SeenBatchDto, SentBatchDto } from './batch.dto';
import {
  BankFileResponse,
  BatchContentResponse,
  BatchListResponse,
  toBatchContent,
  toBatchList,
} from './batch.response';

@ApiTags('payments')
@Controller('api/v1/payment-batches')
export class PaymentBatchesController {
  constructor(
    @Inject(BatchService) private readonly batches: BatchService,
    @Inject(BatchReleaseService) private readonly releases: BatchReleaseService,
  ) {}

  /** The latest made first, 50 a page, with what is approved and in none. */
  @RequirePermission('batch:read')
  @Get()
  @ApiQuery({ name: 'page', required: false, type: Number })
  @ApiProblems(400, 401, 403)
  async list(@CurrentActor() actor: PersonActor, @Query() query: RawQuery): Promise<BatchListResponse> {
    return toBatchList(await this.batches.list(actor, pageNumber(query)));
  }

  @RequirePermission('batch:read')
  @Get(':batch')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('batch') id: string): Promise<BatchContentResponse> {
    return toBatchContent(await this.batches.get(actor, id));
  }

  /** Puts approved payments of one pair of currencies together. */
  @RequirePermission('batch:make')
  @Post()
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async make(@CurrentActor() actor: PersonActor, @Body() { payments }: NewBatchDto): Promise<AddedResponse> {
    return { id: await this.batches.make(actor, payments) };
  }

  /** Releases exactly what was `shown`; never who made it. */
  @RequirePermission('batch:release')
  @Post(':batch/release')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async release(
    @CurrentActor() actor: PersonActor,
    @Param('batch') id: string,
    @Body() { shown }: BatchReleaseDto,
  ): Promise<void> {
    await this.releases.release(actor, id, shown);
  }

  /** The orders of a released batch for the bank, as CSV. Reading the accounts in it is told to their nonprofits. */
  @RequirePermission('batch:file')
  @Get(':batch/file')
  @ApiProblems(401, 403, 404, 409)
  file(@CurrentActor() actor: PersonActor, @Param('batch') id: string): Promise<BankFileResponse> {
    return this.releases.file(actor, id);
  }

  /** Says that the bank sent it: its payments are carried out one by one, within moments. */
  @RequirePermission('batch:send')
  @Post(':batch/sending')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async send(
    @CurrentActor() actor: PersonActor,
    @Param('batch') id: string,
    @Body() { version, sentOn, rateId }: SentBatchDto,
  ): Promise<void> {
    await this.releases.markSent(actor, id, version, { sentOn, rateId: rateId ?? null });
  }

  /** Takes a batch apart that was not sent. */
  @RequirePermission('batch:make')
  @Post(':batch/cancellation')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async cancel(
    @CurrentActor() actor: PersonActor,
    @Param('batch') id: string,
    @Body() { version }: SeenBatchDto,
  ): Promise<void> {
    await this.batches.cancel(actor, id, version);
  }
}
