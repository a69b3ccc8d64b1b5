import { Controller, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import {
  LeavingListService,
  RECEIVED_ANSWERS,
  RECEIVED_MARKS,
  RECEIVED_ORDERS,
  STAGES,
} from '@puente/grants';
import { receivedAsked } from '../../http/asked-list';
import type { RawQuery } from '../../http/match-query';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { WithoutKey } from '../../http/without-key';
import { ApiProblems } from '../api-problems';
import { ExportFileResponse, toExportFile } from '../exports/exports.response';

/** What was received for a call as a file that is on record; larger ones are asked for among the exports. */
@ApiTags('applications')
@Controller('api/v1/calls/:call/received-applications/file')
export class ReceivedListFileController {
  constructor(@Inject(LeavingListService) private readonly lists: LeavingListService) {}

  /** Takes out those that are asked for, under the names that their list shows. */
  @RequirePermission('export:make')
  @WithoutKey('handover')
  @Post()
  @HttpCode(200)
  @ApiQuery({ name: 'stage', required: false, enum: STAGES })
  @ApiQuery({ name: 'answer', required: false, enum: RECEIVED_ANSWERS })
  @ApiQuery({ name: 'mark', required: false, enum: RECEIVED_MARKS })
  @ApiQuery({ name: 'order', required: false, enum: RECEIVED_ORDERS })
  @ApiProblems(400, 401, 403, 404, 409, 413, 422)
  async take(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Query() query: RawQuery,
  ): Promise<ExportFileResponse> {
    return toExportFile(await this.lists.take(actor, receivedAsked(call, query)), localeOf(request));
  }
}
