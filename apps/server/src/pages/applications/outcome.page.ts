import { Get, Inject, Param, Req } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { OutcomeService } from '@puente/grants';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { buildOutcome } from './build-outcome';

/** What a funder answered to an application, for its own team. */
@PageController('my/applications/:application/decision')
export class ApplicationOutcomePage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(OutcomeService) private readonly outcomes: OutcomeService,
  ) {}

  @RequirePermission('application:read-own')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('application') id: string,
  ): Promise<string> {
    const outcome = await this.outcomes.get(actor, id);
    const page = this.pages.page(request, say(localeOf(request), 'applicationOutcome.title'));
    return this.pages.show(request, 'applications/outcome', buildOutcome(page, outcome));
  }
}
