import { Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { OwnRequirementService, RequirementService } from '@puente/grants';
import { BatchService, ExchangeRateService } from '@puente/ledger';
import type { DataTable } from '@puente/rendering';
import type { Response } from 'express';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { readRateFilter } from '../../http/rate-body';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { sendTable } from '../../http/table-answer';
import { batchTable, rateTable, requirementTable } from './list-tables';

/** Lists that name no nonprofit, as files: what awards ask for, rates, batches of payments. */
@PageController('')
export class ListFilesPage {
  constructor(
    @Inject(RequirementService) private readonly requirements: RequirementService,
    @Inject(OwnRequirementService) private readonly asked: OwnRequirementService,
    @Inject(ExchangeRateService) private readonly rates: ExchangeRateService,
    @Inject(BatchService) private readonly batches: BatchService,
  ) {}

  @RequirePermission('award:read')
  @Get(['requirements.csv', 'requirements.xlsx'])
  async ofAwards(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
  ): Promise<void> {
    send(request, response, requirementTable(await this.requirements.list(actor)));
  }

  @RequirePermission('award:read-own')
  @Get(['my/requirements.csv', 'my/requirements.xlsx'])
  async ofOwn(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
  ): Promise<void> {
    send(request, response, requirementTable(await this.asked.list(actor)));
  }

  @RequirePermission('ledger:read')
  @Get(['exchange-rates.csv', 'exchange-rates.xlsx'])
  async ofRates(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Query() query: RawQuery,
  ): Promise<void> {
    send(request, response, rateTable(await this.rates.all(actor, readRateFilter(query))));
  }

  @RequirePermission('batch:read')
  @Get(['payment-batches.csv', 'payment-batches.xlsx'])
  async ofBatches(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
  ): Promise<void> {
    send(request, response, batchTable(await this.batches.all(actor)));
  }
}

const send = (request: PuenteRequest, response: Response, table: DataTable): void =>
  sendTable(request, response, { name: table.name, tables: [table], records: () => table.rows });
