import { Get, Inject, Param, Req } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ForwardedService } from '@puente/grants';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { buildForwarded, buildForwardings } from './build-forwardings';

/** What other funders passed on, while its nonprofits agree. */
@PageController('forwardings')
export class ForwardingsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ForwardedService) private readonly forwarded: ForwardedService,
  ) {}

  @RequirePermission('forwarding:read')
  @Get()
  async list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const all = await this.forwarded.list(actor);
    const page = this.pages.page(request, say(localeOf(request), 'forwardings.title'));
    return this.pages.show(request, 'forwardings/list', buildForwardings(page, all));
  }

  @RequirePermission('forwarding:read')
  @Get(':forwarding')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('forwarding') id: string,
  ): Promise<string> {
    const forwarded = await this.forwarded.get(actor, id);
    const page = this.pages.page(request, say(localeOf(request), 'forwardings.one'));
    return this.pages.show(request, 'forwardings/one', buildForwarded(page, forwarded));
  }
}
