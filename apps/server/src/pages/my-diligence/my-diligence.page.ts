import { Get, Inject, Req } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { OwnDiligenceService } from '@puente/grants';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { buildMyDiligence } from './build-my-diligence';

/** What funders ask of a nonprofit before money goes. */
@PageController('my/diligence')
export class MyDiligencePage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(OwnDiligenceService) private readonly diligence: OwnDiligenceService,
  ) {}

  @RequirePermission('diligence:read-own')
  @Get()
  async list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'myDiligence.title'));
    const asked = await this.diligence.list(actor);
    return this.pages.show(request, 'my-diligence/list', buildMyDiligence(page, asked));
  }
}
