import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { SavedViewService } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { EXPORT_LIMITS } from '@puente/exports/core';
import { CallService, takesInvitations, type CallView } from '@puente/grants';
import { DomainError } from '@puente/kernel';
import {
  IntroductionService,
  ListFileService,
  MatchService,
  type MatchList,
  type MatchQuery,
} from '@puente/matching';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { handlesOf } from '../../api/matches/matches.controller';
import { matchesAsked } from '../../http/asked-list';
import { readMatchQuery, type RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { toFieldProblem } from '../../http/problem';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { answerListFile } from '../exports/list-file-csv';
import { viewLinks } from '../saved-views/view-links';
import { formValues } from '../shared/form-values';
import { buildCompare, buildNoCompare } from './build-compare';
import { buildMatchDetail, type Asking } from './build-match-detail';
import { adjustedAddress, buildMatchList } from './build-match-list';

/** Paper leaves as well as files do: as many as one person may take out alone. */
const PRINTED_ROWS = EXPORT_LIMITS.rowsAlone;

@PageController('programmes/:id')
export class MatchesPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(MatchService) private readonly matches: MatchService,
    @Inject(IntroductionService) private readonly introductions: IntroductionService,
    @Inject(ListFileService) private readonly files: ListFileService,
    @Inject(CallService) private readonly calls: CallService,
    @Inject(SavedViewService) private readonly saved: SavedViewService,
  ) {}

  @RequirePermission('match:read')
  @Get('matches')
  async list(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Query() raw: RawQuery,
  ): Promise<void> {
    const typed = formValues(raw);
    if (typed.adjust) return response.redirect(303, adjustedAddress(request.path, typed));
    const printing = typed.print?.[0] === '1';
    const query = { ...listQuery(raw), ...(printing ? { pageSize: PRINTED_ROWS } : {}) };
    const { list, weightsError } = await this.tryWeights(request, actor, id, query);
    const page = this.pages.page(request, say(localeOf(request), 'matches.title'), { printing });
    const shown = weightsError ? { ...query, weights: undefined } : query;
    const narrowed = { raw: weightsError ? {} : raw, locale: page.locale };
    const views = await viewLinks(this.saved, actor, { list: 'matches', of: id }, narrowed);
    const keepsShortlists = holds(actor, 'shortlist:edit');
    const mayEdit = holds(actor, 'programme:edit');
    const may = { keepsShortlists, mayAlert: holds(actor, 'alert:own'), mayEdit };
    const input = { list, query: withoutUndefined(shown), typed, weightsError, views, ...may };
    const view = buildMatchList(page, input);
    response
      .status(weightsError ? 422 : 200)
      .send(this.pages.show(request, 'matches/list', view, 'matches/_results'));
  }

  @RequirePermission('export:make')
  @Get('matches.csv')
  async csv(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Query() raw: RawQuery,
  ): Promise<void> {
    await answerListFile(response, matchesAsked(id, raw), localeOf(request), (asked) =>
      this.files.take(actor, asked),
    );
  }

  @RequirePermission('match:read')
  @Get('matches/:handle')
  async detail(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Param('handle') handle: string,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const query = readMatchQuery(raw);
    const { list, fit } = await this.matches.detail(actor, id, handle, query.weights);
    const page = this.pages.page(request, say(localeOf(request), 'matches.title'));
    const contact = {
      asking: await this.asking(actor, id, handle),
      calls: await this.inviting(actor, id),
      keepsShortlists: holds(actor, 'shortlist:edit'),
      declaresConflicts: holds(actor, 'conflict:declare'),
    };
    const view = buildMatchDetail(page, list, fit, query, contact);
    return this.pages.show(request, 'matches/detail', view, 'matches/_detail');
  }

  private async asking(actor: PersonActor, id: string, handle: string): Promise<Asking | null> {
    if (!holds(actor, 'introduction:read')) return null;
    const known = await this.introductions.ofMatch(actor, id, handle);
    return { known, mayAsk: holds(actor, 'introduction:ask') };
  }

  /** The calls of the programme that go by invitation and take one now. */
  private async inviting(actor: PersonActor, programme: string): Promise<CallView[]> {
    if (!holds(actor, 'call:invite')) return [];
    const calls = await this.calls.list(actor);
    return calls.filter(
      (call) => call.programmeId === programme && call.facts.byInvitation && takesInvitations(call.phase),
    );
  }

  @RequirePermission('match:read')
  @Get('compare')
  async compare(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const handles = handlesOf(raw);
    const printing = raw.print === '1';
    const page = this.pages.page(request, say(localeOf(request), 'compare.title'), { printing });
    if (handles.length < 2 || handles.length > 4) {
      const list = await this.matches.list(actor, id, { pageSize: 1 }, null);
      return this.pages.show(request, 'matches/compare', buildNoCompare(page, list));
    }
    const list = await this.matches.compare(actor, id, handles, readMatchQuery(raw).weights);
    const query = new URLSearchParams(request.originalUrl.split('?')[1] ?? '');
    query.delete('print');
    return this.pages.show(
      request,
      'matches/compare',
      buildCompare(page, {
        ...{ list, onlyDifferences: raw.differences === '1', query },
        keepsShortlists: holds(actor, 'shortlist:edit'),
      }),
    );
  }

  /** Weights that cannot be used are told beside them, and the list stands on the programme's own meanwhile. */
  private async tryWeights(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    query: MatchQuery,
  ): Promise<{ list: MatchList; weightsError: string | null }> {
    try {
      return { list: await this.matches.list(actor, id, query), weightsError: null };
    } catch (error) {
      if (!query.weights || !(error instanceof DomainError) || error.kind !== 'invalid') throw error;
      const first = error.errors.find(({ field }) => field.startsWith('weights'));
      if (!first) throw error;
      const list = await this.matches.list(actor, id, withoutUndefined({ ...query, weights: undefined }));
      return { list, weightsError: toFieldProblem(first, localeOf(request)).message };
    }
  }
}

/** A page of matches opens with those that are eligible. */
function listQuery(raw: RawQuery): MatchQuery {
  return { standing: 'eligible', ...readMatchQuery(raw) };
}

function withoutUndefined(query: {
  readonly [Key in keyof MatchQuery]: MatchQuery[Key] | undefined;
}): MatchQuery {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}
