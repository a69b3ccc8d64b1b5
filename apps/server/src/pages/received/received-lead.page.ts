import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ReceivedApplicationService } from '@puente/grants';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { pageUrl } from '../layouts/build-page';

/** Where a notice leads: the application by its id alone. */
@PageController('received')
export class ReceivedLeadPage {
  constructor(@Inject(ReceivedApplicationService) private readonly received: ReceivedApplicationService) {}

  @RequirePermission('application:read')
  @Get(':received')
  async lead(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('received') id: string,
    @Query('part') part?: string,
  ): Promise<void> {
    const call = await this.received.callOf(actor, id);
    const at = part === 'passing' ? part : 'comments';
    response.redirect(303, pageUrl(localeOf(request), `calls/${call}/received/${id}#${at}`));
  }
}
