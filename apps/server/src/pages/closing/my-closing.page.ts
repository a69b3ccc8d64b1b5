import { Get, Inject, Param, Req } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ClosingService } from '@puente/ledger';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { emptyForm } from '../shared/form-values';
import { buildMyClosing } from './build-closing';

/** How an award of the nonprofit’s closes: the same list, with what it has itself. */
@PageController('my/awards')
export class MyClosingPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ClosingService) private readonly closings: ClosingService,
  ) {}

  @RequirePermission('award:read-own')
  @Get(':award/closing')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'closing.title'));
    const closing = await this.closings.ownOf(actor, id);
    return this.pages.show(request, 'closing/closing', buildMyClosing(page, closing, emptyForm));
  }
}
