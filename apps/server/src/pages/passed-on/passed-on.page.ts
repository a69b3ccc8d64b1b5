import { Get, Inject, Param, Req } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { notFound } from '@puente/kernel';
import { PassedOnService } from '@puente/ledger';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { buildPassedOn } from './build-passed-on';

/** What HIP gave on of an award, for its funder: bands by quarters, never who. */
@PageController('awards/:award/passed-on')
export class PassedOnPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(PassedOnService) private readonly passedOn: PassedOnService,
  ) {}

  @RequirePermission('award:read')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<string> {
    const found = await this.passedOn.of(actor, id);
    if (!found) throw notFound();
    const page = this.pages.page(request, say(localeOf(request), 'passedOn.title'));
    return this.pages.show(request, 'passed-on/passed-on', buildPassedOn(page, id, found));
  }
}
