import { Get, Inject, Param, Req } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { EvidenceService } from '@puente/evidence';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { buildIndicator } from './build-indicator';
import { buildIndicatorList } from './build-indicator-list';

@PageController('evidence/indicators')
export class IndicatorPages {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(EvidenceService) private readonly evidence: EvidenceService,
  ) {}

  @RequirePermission('evidence:read')
  @Get()
  list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): string {
    const page = this.pages.page(request, say(localeOf(request), 'evidenceIndicators.title'));
    const view = buildIndicatorList(page, this.evidence.base(actor), this.evidence.indicators(actor));
    return this.pages.show(request, 'evidence/indicators', view);
  }

  @RequirePermission('evidence:read')
  @Get(':indicator')
  show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('indicator') code: string,
  ): string {
    const found = this.evidence.indicator(actor, code);
    const page = this.pages.page(request, say(localeOf(request), 'evidence.title'));
    return this.pages.show(
      request,
      'evidence/indicator',
      buildIndicator(page, this.evidence.base(actor), found),
    );
  }
}
