import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { SavedViewService } from '@puente/access';
import type { PersonActor } from '@puente/database';
import {
  ListFileService,
  NonprofitService,
  type NonprofitCard,
  type NonprofitProfileView as Profile,
} from '@puente/matching';
import { DirectoryService } from '@puente/organizations';
import { EXPORT_LIMITS } from '@puente/exports/core';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { nonprofitsAsked } from '../../http/asked-list';
import { readNonprofitFilter, type RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { declareUrl } from '../interest-conflicts/build-interest-conflicts';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { viewLinks } from '../saved-views/view-links';
import { formValues } from '../shared/form-values';
import { answerListFile } from '../exports/list-file-csv';
import { pageOf } from '../shared/pagination.view';
import { buildNonprofitList } from './build-nonprofit-list';
import type { NonprofitProfileView } from './profile.view';
import { missionOf, sectionsOf } from './shown-profile';

const PLACE = { list: 'nonprofits', of: '' } as const;
const PAGE_SIZE = 50;
/** Paper leaves as well as files do: as many as one person may take out alone. */
const PRINTED_ROWS = EXPORT_LIMITS.rowsAlone;

@PageController()
export class NonprofitsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(NonprofitService) private readonly nonprofits: NonprofitService,
    @Inject(ListFileService) private readonly files: ListFileService,
    @Inject(DirectoryService) private readonly directory: DirectoryService,
    @Inject(SavedViewService) private readonly saved: SavedViewService,
  ) {}

  @RequirePermission('nonprofit:list')
  @Get('nonprofits')
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const filter = readNonprofitFilter(raw);
    const printing = raw.print === '1';
    const [page, pageSize] = [Number(raw.page) || 1, printing ? PRINTED_ROWS : PAGE_SIZE];
    const pick = (all: readonly NonprofitCard[]) => pageOf(all, page, pageSize);
    const completeness = await this.nonprofits.completeness(actor);
    const views = await viewLinks(this.saved, actor, PLACE, { raw, locale: localeOf(request) });
    const view = buildNonprofitList(
      this.pages.page(request, say(localeOf(request), 'nonprofits.title'), { printing }),
      {
        cards: await this.nonprofits.list(actor, filter, { where: 'list', pick }),
        standings: await this.directory.standings(actor),
        completeness: (handle) => completeness.get(handle) ?? 0,
        filter,
        typed: formValues(raw),
        page,
        pageSize,
        views,
      },
    );
    return this.pages.show(request, 'nonprofits/list', view, 'nonprofits/_results');
  }

  @RequirePermission('export:make')
  @Get('nonprofits.csv')
  async csv(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<void> {
    await answerListFile(response, nonprofitsAsked(raw), localeOf(request), (asked) =>
      this.files.take(actor, asked),
    );
  }

  @RequirePermission('nonprofit:read')
  @Get('nonprofits/:handle')
  async profile(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('handle') handle: string,
  ): Promise<string> {
    const profile = await this.nonprofits.get(actor, handle);
    const page = this.pages.page(request, say(localeOf(request), 'profile.title'));
    const contactPaused = await this.isPaused(actor, handle);
    return this.pages.show(request, 'nonprofits/profile', buildProfile(page, profile, actor, contactPaused));
  }

  private async isPaused(actor: PersonActor, nonprofitId: string): Promise<boolean> {
    if (actor.tenantKind !== 'hip') return false;
    return Boolean((await this.directory.standing(actor, nonprofitId))?.contactPausedAt);
  }
}

function buildProfile(
  page: PageModel,
  { card, facts }: Profile,
  actor: PersonActor,
  contactPaused: boolean,
): NonprofitProfileView {
  const isHip = actor.tenantKind === 'hip';
  const { locale } = page;
  const { withheld } = facts;
  const whole = isHip ? 'profile.disclosedHip' : 'profile.disclosedWhole';
  return {
    page,
    label: card.label,
    isProtected: !card.named,
    disclosure: say(locale, withheld ? 'profile.disclosedWithheld' : whole),
    mission: missionOf(facts),
    sections: sectionsOf(facts, card.sizeBand, locale),
    matches: [],
    contactPaused,
    contactsAction: holds(actor, 'contact:read')
      ? pageUrl(locale, `nonprofits/${card.handle}/contacts`)
      : null,
    trailUrl: holds(actor, 'audit:read-any')
      ? pageUrl(locale, `account/audit?organization=${card.handle}`)
      : null,
    erasureUrl: holds(actor, 'erasure:request') ? pageUrl(locale, `erasures?nonprofit=${card.handle}`) : null,
    shortlistUrl: holds(actor, 'shortlist:edit') ? pageUrl(locale, `shortlists?with=${card.handle}`) : null,
    conflictUrl: holds(actor, 'conflict:declare') ? declareUrl(card.handle, locale) : null,
    backUrl: pageUrl(locale, isHip ? 'nonprofits' : 'programmes'),
  };
}
