import { Body, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ProgrammeService, SnapshotService, type SnapshotView } from '@puente/matching';
import type { Locale } from '@puente/kernel';
import type { Response } from 'express';
import { readWeights } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { dayOf, titleOf } from '../shared/words';
import type { SnapshotListView, SnapshotRow } from './list.view';

@PageController('programmes/:id/snapshots')
export class SnapshotsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(SnapshotService) private readonly snapshots: SnapshotService,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
  ) {}

  @RequirePermission('match:read')
  @Get()
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
  ): Promise<string> {
    const locale = localeOf(request);
    const { facts } = await this.programmes.get(actor, id);
    const url = pageUrl(locale, `programmes/${id}/matches`);
    const view: SnapshotListView = {
      page: this.pages.page(request, say(locale, 'snapshots.title')),
      programme: { title: titleOf(facts, locale), url },
      rows: (await this.snapshots.list(actor, id, null)).map((snapshot) => rowOf(snapshot, url)),
      empty: emptyState(locale, url),
    };
    return this.pages.show(request, 'snapshots/list', view);
  }

  @RequirePermission('match:snapshot')
  @Post()
  async save(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Body() body: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await this.snapshots.save(actor, id, readWeights(body).weights);
    response.redirect(303, pageUrl(localeOf(request), `programmes/${id}/snapshots`));
  }
}

/** The address shows today's list under the weights of that day; what was kept stands in the API. */
function rowOf(
  { number, createdAt, takenBy, engineVersion, result, input }: SnapshotView,
  listUrl: string,
): SnapshotRow {
  const weights = Object.entries(input.weights).map(([code, weight]): [string, string] => [
    `w.${code}`,
    String(weight),
  ]);
  return {
    number,
    takenOn: dayOf(createdAt),
    takenBy,
    version: engineVersion,
    counts: result.counts,
    url: `${listUrl}?${new URLSearchParams(weights).toString()}`,
  };
}

function emptyState(locale: Locale, url: string): SnapshotListView['empty'] {
  return {
    title: say(locale, 'snapshots.emptyTitle'),
    text: say(locale, 'snapshots.emptyText'),
    url,
    action: say(locale, 'snapshots.backToMatches'),
  };
}
