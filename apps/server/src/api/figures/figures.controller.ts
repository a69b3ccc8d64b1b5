import { Controller, Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { FigureImportService, FigureUseService, HotlineCountsService } from '@puente/evidence';
import type { Request } from 'express';
import { readFigureInput } from '../../http/figure-form';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import {
  FigureImportCaseResponse,
  FigureImportResponse,
  FigureResultResponse,
  HotlineCountResponse,
  toFigureImportCaseResponse,
  toFigureImportResponse,
  toFigureResultResponse,
  toHotlineCountResponse,
} from './figure.response';

@ApiTags('evidence')
@Controller('api/v1')
export class FiguresController {
  constructor(
    @Inject(FigureImportService) private readonly imports: FigureImportService,
    @Inject(FigureUseService) private readonly use: FigureUseService,
    @Inject(HotlineCountsService) private readonly counts: HotlineCountsService,
  ) {}

  /** Counts of hotlines in use: each row for HIP, for others one total a place, without those from 1 to 10. */
  @RequirePermission('evidence:read')
  @Get('evidence/hotline-counts')
  @ApiProblems(400, 401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<HotlineCountResponse[]> {
    return (await this.counts.list(actor)).map(toHotlineCountResponse);
  }

  /** Imported files of figures, the newest first. */
  @RequirePermission('evidence:import')
  @Get('imports/hotline')
  @ApiProblems(400, 401, 403)
  async all(@CurrentActor() actor: PersonActor): Promise<FigureImportResponse[]> {
    return (await this.imports.list(actor)).map(toFigureImportResponse);
  }

  /** Takes a CSV of counts in: what can be used is taken, the rest set aside. With `check=1` nothing is stored. */
  @RequirePermission('evidence:import')
  @Post('imports/hotline')
  @HttpCode(200)
  @ApiConsumes('text/csv')
  @ApiBody({ schema: { type: 'string' } })
  @ApiQuery({ name: 'publisher', type: String })
  @ApiQuery({ name: 'title', type: String })
  @ApiQuery({ name: 'edition', type: String, description: 'Year of the edition.' })
  @ApiQuery({
    name: 'relation',
    required: false,
    type: String,
    description: '`new`, `adds:ID` or `replaces:ID`.',
  })
  @ApiQuery({ name: 'check', required: false, type: String })
  @ApiProblems(400, 401, 403, 409, 413, 415, 422)
  async take(
    @CurrentActor() actor: PersonActor,
    @Req() request: Request,
    @Query() query: Readonly<Record<string, unknown>>,
  ): Promise<FigureResultResponse> {
    const file = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const input = readFigureInput(query);
    const result =
      query.check === '1'
        ? await this.imports.check(actor, file, input)
        : await this.imports.import(actor, file, input);
    return toFigureResultResponse(result, localeOf(request));
  }

  /** One import with the rows that were set aside. */
  @RequirePermission('evidence:import')
  @Get('imports/hotline/:figures')
  @ApiProblems(400, 401, 403, 404)
  async get(
    @CurrentActor() actor: PersonActor,
    @Req() request: Request,
    @Param('figures') id: string,
  ): Promise<FigureImportCaseResponse> {
    return toFigureImportCaseResponse(await this.imports.get(actor, id), localeOf(request));
  }

  /** Takes an import out of use, with the rows that were added to it; it stays as history. */
  @RequirePermission('evidence:import')
  @Post('imports/hotline/:figures/take-out')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 413, 415)
  async takeOut(@CurrentActor() actor: PersonActor, @Param('figures') id: string): Promise<void> {
    await this.use.takeOut(actor, id);
  }

  /** Puts an import in use again; what counts the same days goes out of use. */
  @RequirePermission('evidence:import')
  @Post('imports/hotline/:figures/use-again')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415)
  async useAgain(@CurrentActor() actor: PersonActor, @Param('figures') id: string): Promise<void> {
    await this.use.useAgain(actor, id);
  }
}
