import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { LeavingListService } from '@puente/grants';
import type { Response } from 'express';
import { receivedAsked } from '../../http/asked-list';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { answerListFile } from '../exports/list-file-csv';

/** What was received for a call as a file, narrowed as its list is. */
@PageController('calls/:call')
export class ReceivedFilePage {
  constructor(@Inject(LeavingListService) private readonly lists: LeavingListService) {}

  @RequirePermission('export:make')
  @Get(['received.csv', 'received.xlsx'])
  async file(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Query() raw: RawQuery,
  ): Promise<void> {
    await answerListFile(response, receivedAsked(call, raw), localeOf(request), (asked) =>
      this.lists.take(actor, asked),
    );
  }
}
