import { Get, Inject, Param, Query, Req } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { EvidenceService } from '@puente/evidence';
import { readConflictFilter, readObservationFilter } from '../../http/evidence-query';
import { pageNumber, type RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { formValues } from '../shared/form-values';
import { buildConflictList } from './build-conflicts';
import { buildEvidenceList } from './build-evidence';
import { buildEvidenceMethod } from './build-method';
import { buildObservation } from './build-observation';

const FIGURES_PER_PAGE = 25;
const CONFLICTS_PER_PAGE = 10;
const PRINTED_ROWS = 1000;

@PageController('evidence')
export class EvidencePages {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(EvidenceService) private readonly evidence: EvidenceService,
  ) {}

  @RequirePermission('evidence:read')
  @Get()
  list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor, @Query() raw: RawQuery): string {
    const base = this.evidence.base(actor);
    const printing = raw.print === '1';
    const page = this.pages.page(request, say(localeOf(request), 'evidence.title'), { printing });
    const view = buildEvidenceList(page, {
      base,
      observations: this.evidence.observations(actor, readObservationFilter(raw, base)),
      typed: formValues(raw),
      page: pageNumber(raw),
      pageSize: printing ? PRINTED_ROWS : FIGURES_PER_PAGE,
    });
    return this.pages.show(request, 'evidence/list', view);
  }

  @RequirePermission('evidence:read')
  @Get('observations/:observation')
  show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('observation') id: string,
  ): string {
    const page = this.pages.page(request, say(localeOf(request), 'evidence.title'));
    const view = buildObservation(page, this.evidence.base(actor), this.evidence.observation(actor, id));
    return this.pages.show(request, 'evidence/observation', view);
  }

  @RequirePermission('evidence:read')
  @Get('conflicts')
  conflicts(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): string {
    const base = this.evidence.base(actor);
    const printing = raw.print === '1';
    const page = this.pages.page(request, say(localeOf(request), 'evidenceConflicts.title'), { printing });
    const view = buildConflictList(page, {
      base,
      conflicts: this.evidence.conflicts(actor, readConflictFilter(raw, base)),
      typed: formValues(raw),
      page: pageNumber(raw),
      pageSize: printing ? PRINTED_ROWS : CONFLICTS_PER_PAGE,
    });
    return this.pages.show(request, 'evidence/conflicts', view);
  }

  @RequirePermission('evidence:read')
  @Get('method')
  method(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): string {
    const page = this.pages.page(request, say(localeOf(request), 'evidenceMethod.title'));
    return this.pages.show(request, 'evidence/method', buildEvidenceMethod(page, this.evidence.base(actor)));
  }
}
