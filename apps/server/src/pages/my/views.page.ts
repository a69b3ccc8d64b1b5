import { Get, Inject, Req } from '@nestjs/common';
import { TrailService } from '@puente/audit';
import type { PersonActor } from '@puente/database';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { buildViews } from './build-views';

@PageController('my/views')
export class ViewsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(TrailService) private readonly trails: TrailService,
  ) {}

  @RequirePermission('views:read-own')
  @Get()
  async list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'views.title'));
    return this.pages.show(request, 'my/views', buildViews(page, await this.trails.views(actor)));
  }
}
