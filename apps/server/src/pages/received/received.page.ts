import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { SavedViewService } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { RECEIVED_MARKS, ReceivedApplicationService, TeamMarkService, type TeamMark } from '@puente/grants';
import { Clock, invalid, isUuid } from '@puente/kernel';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { listPlace } from '../../http/list-place';
import { pageNumber, type RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { readReceivedQuery } from '../../http/received-query';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { viewLinks } from '../saved-views/view-links';
import { pageOf } from '../shared/pagination.view';
import { buildReceivedList } from './build-received-list';
import { receivedUrl } from './received-words';

export const MARK_DONE = ['doneMarked', 'doneUnmarked', 'doneUndone'] as const;

interface Asked {
  readonly actor: PersonActor;
  readonly call: string;
  readonly raw: RawQuery;
  readonly values: FormValues;
}

/** What was handed in for a call, and how its team sorts it. */
@PageController('calls/:call/received')
export class ReceivedPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ReceivedApplicationService) private readonly received: ReceivedApplicationService,
    @Inject(TeamMarkService) private readonly marks: TeamMarkService,
    @Inject(SavedViewService) private readonly views: SavedViewService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @RequirePermission('application:read')
  @Get()
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Query() raw: RawQuery,
  ): Promise<string> {
    return (await this.load(request, actor, call, raw))(emptyForm);
  }

  /** Marks what was chosen, and leads back to the list, or to the one application that was marked. */
  @RequirePermission('application:mark')
  @Post('marks')
  async mark(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Query() raw: RawQuery,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, call, raw, values }, async () => {
      const mark = markIn(values);
      const { undo } = await this.marks.set(actor, call, values.applications ?? [], mark);
      return { done: mark ? 'doneMarked' : 'doneUnmarked', ...(undo ? { undo } : {}) };
    });
  }

  @RequirePermission('application:mark')
  @Post('marks/undo')
  async undo(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Query() raw: RawQuery,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, call, raw, values }, async () => {
      await this.marks.undo(actor, call, values.undo?.[0] ?? '');
      return { done: 'doneUndone' };
    });
  }

  private act(
    request: PuenteRequest,
    response: Response,
    { actor, call, raw, values }: Asked,
    work: () => Promise<Readonly<Record<string, string>>>,
  ): Promise<void> {
    const locale = localeOf(request);
    const act = async (): Promise<void> => {
      const said = await work();
      const place = placeOf(raw);
      response.redirect(303, receivedUrl(locale, call, readReceivedQuery(raw), { ...place, ...said }));
    };
    return orAgain({ response, locale, values, field: 'applications' }, act, () =>
      this.load(request, actor, call, raw),
    );
  }

  private async load(
    request: PuenteRequest,
    actor: PersonActor,
    call: string,
    raw: RawQuery,
  ): Promise<(typed: FormState) => string> {
    const locale = localeOf(request);
    const query = readReceivedQuery(raw);
    const { page: at, pageSize, printing } = listPlace(raw);
    const list = await this.received.list(actor, call, query, (listed) => pageOf(listed, at, pageSize));
    const flash = doneFlash('received', MARK_DONE, raw.done, locale);
    const page = this.pages.page(request, say(locale, 'received.title'), { printing, flash });
    const input = { list, query, page: at, pageSize, now: this.clock.now(), undo: undoIn(raw) };
    const views = await viewLinks(this.views, actor, { list: 'received', of: call }, { raw, locale });
    const [mayMark, mayTake] = [holds(actor, 'application:mark'), holds(actor, 'export:make')];
    return (typed) =>
      this.pages.show(
        request,
        'received/list',
        buildReceivedList(page, { ...input, views, mayMark, mayTake, typed }),
      );
  }
}

/** Back to where it was marked: one application, or a page of the list. */
const placeOf = (raw: RawQuery): Readonly<Record<string, string>> =>
  isUuid(String(raw.one)) ? { tail: `/${String(raw.one)}` } : { page: String(pageNumber(raw)) };

/** The mark that was chosen; null takes it away, which somebody has to choose as well. */
function markIn({ mark }: FormValues): TeamMark | null {
  const chosen = RECEIVED_MARKS.find((each) => each === mark?.[0]);
  if (!chosen) throw invalid([{ field: 'mark', code: 'mark-choose' }]);
  return chosen === 'none' ? null : chosen;
}

/** What an address says that undoes the last marking. */
export function undoIn({ undo }: RawQuery): string | null {
  return typeof undo === 'string' && isUuid(undo) ? undo : null;
}
