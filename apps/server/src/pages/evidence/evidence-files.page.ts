import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import {
  conflictsTable,
  EvidenceService,
  hotlineCountsTable,
  HotlineCountsService,
  indicatorsTable,
  observationRecord,
  observationsTable,
  seriesTable,
  sourcesTable,
  wordsTable,
} from '@puente/evidence';
import type { Response } from 'express';
import { toIndicator, toSummary } from '../../api/evidence/indicator.response';
import { toHotlineCountResponse } from '../../api/figures/figure.response';
import { readConflictFilter, readObservationFilter } from '../../http/evidence-query';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { filePaths, sendTable } from '../../http/table-answer';
import { say } from '../../texts';

/** The lists of the evidence base as files, whole, by the filters of their pages. */
@PageController('evidence')
export class EvidenceFiles {
  constructor(
    @Inject(EvidenceService) private readonly evidence: EvidenceService,
    @Inject(HotlineCountsService) private readonly counts: HotlineCountsService,
  ) {}

  @RequirePermission('evidence:read')
  @Get(filePaths('observations'))
  observations(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): void {
    const base = this.evidence.base(actor);
    const found = this.evidence.observations(actor, readObservationFilter(raw, base));
    sendTable(request, response, {
      name: say(localeOf(request), 'evidence.fileName'),
      tables: [observationsTable(found, base), sourcesTable(base), wordsTable(base)],
      records: () => found.map((each) => observationRecord(each, base)),
    });
  }

  @RequirePermission('evidence:read')
  @Get(filePaths('conflicts'))
  conflicts(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): void {
    const base = this.evidence.base(actor);
    const found = this.evidence.conflicts(actor, readConflictFilter(raw, base));
    const conflicts = found.map(({ conflict }) => conflict);
    const figures = [...new Set(found.flatMap(({ observations }) => observations))];
    sendTable(request, response, {
      name: say(localeOf(request), 'evidenceConflicts.fileName'),
      tables: [conflictsTable(conflicts), observationsTable(figures, base), wordsTable(base)],
      records: () => conflicts,
    });
  }

  @RequirePermission('evidence:read')
  @Get(filePaths('indicators'))
  indicators(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
  ): void {
    const found = this.evidence.indicators(actor);
    const base = this.evidence.base(actor);
    sendTable(request, response, {
      name: say(localeOf(request), 'evidenceIndicators.listFileName'),
      tables: [indicatorsTable(found), sourcesTable(base), wordsTable(base)],
      records: () => found.map(toSummary),
    });
  }

  @RequirePermission('evidence:read')
  @Get(filePaths('indicators/:indicator/series'))
  series(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('indicator') code: string,
  ): void {
    const base = this.evidence.base(actor);
    const found = this.evidence.indicator(actor, code);
    sendTable(request, response, {
      name: say(localeOf(request), 'evidenceIndicators.fileName'),
      tables: [seriesTable(found.series, base), sourcesTable(base), wordsTable(base)],
      records: () => toIndicator(found, base),
    });
  }

  /** As the reader may know them: each row for HIP, one total a place for others. */
  @RequirePermission('evidence:read')
  @Get(filePaths('hotline-counts'))
  async hotlineCounts(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
  ): Promise<void> {
    const found = await this.counts.list(actor);
    sendTable(request, response, {
      name: say(localeOf(request), 'figures.countsFileName'),
      tables: [hotlineCountsTable(found)],
      records: () => found.map(toHotlineCountResponse),
    });
  }
}
