import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AssignmentService, ReviewDeskService } from '@puente/grants';
import type { Response } from 'express';
import { listPlace } from '../../http/list-place';
import { pageNumber, type RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { pageOf } from '../shared/pagination.view';
import { buildAssignments } from './build-assignments';
import { buildProposal } from './build-proposal';
import { deskUrl } from './desk-frame';
import { pairsIn } from './pairs';

const DONE = ['doneAssigned', 'doneRemoved'] as const;

interface Sent {
  readonly actor: PersonActor;
  readonly id: string;
  readonly raw: RawQuery;
  readonly values: FormValues;
  readonly done: (typeof DONE)[number];
}

/** Who reads what of a call, by hand or as the solver proposes. */
@PageController('calls/:call/review/assignments')
export class AssignmentsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(AssignmentService) private readonly assignments: AssignmentService,
    @Inject(ReviewDeskService) private readonly desk: ReviewDeskService,
  ) {}

  @RequirePermission('review:lead')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
    @Query() raw: RawQuery,
  ): Promise<string> {
    return (await this.page(request, actor, id, raw))(emptyForm);
  }

  /** A proposal is worked out anew at each visit; nothing is assigned by looking. */
  @RequirePermission('review:lead')
  @Get('proposal')
  async proposal(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
  ): Promise<string> {
    return (await this.proposed(request, actor, id))(emptyForm);
  }

  @RequirePermission('review:lead')
  @Post()
  async assign(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
    @Query() raw: RawQuery,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, raw, values, done: 'doneAssigned' }, () =>
      this.assignments.assign(actor, id, pairsIn(values)),
    );
  }

  @RequirePermission('review:lead')
  @Post('remove')
  async remove(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
    @Query() raw: RawQuery,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const [pair = { applicationId: '', reviewerId: '' }] = pairsIn(values);
    await this.act(request, response, { actor, id, raw, values, done: 'doneRemoved' }, () =>
      this.assignments.unassign(actor, id, pair),
    );
  }

  private async act(
    request: PuenteRequest,
    response: Response,
    { actor, id, raw, values, done }: Sent,
    act: () => Promise<void>,
  ): Promise<void> {
    const locale = localeOf(request);
    const go = async (): Promise<void> => {
      await act();
      const place = new URLSearchParams({ page: String(pageNumber(raw)), done });
      response.redirect(303, `${deskUrl(locale, id, 'assigned')}?${place.toString()}`);
    };
    await orAgain({ response, locale, values }, go, () =>
      values.from?.[0] === 'proposal'
        ? this.proposed(request, actor, id)
        : this.page(request, actor, id, raw),
    );
  }

  private async proposed(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
  ): Promise<(state: FormState) => string> {
    const page = this.pages.page(request, say(localeOf(request), 'reviewAssignments.proposal'));
    const proposal = await this.assignments.propose(actor, id);
    const board = await this.assignments.board(actor, id);
    const progress = await this.desk.progress(actor, id);
    return (state) => {
      const view = buildProposal(page, board, proposal, progress, state);
      return this.pages.show(request, 'review-desk/proposal', view);
    };
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    raw: RawQuery,
  ): Promise<(state: FormState) => string> {
    const [locale, place] = [localeOf(request), listPlace(raw)];
    const { page: at, pageSize, printing } = place;
    const flash = doneFlash('reviewAssignments', DONE, raw.done, locale);
    const page = this.pages.page(request, say(locale, 'reviewAssignments.title'), { flash, printing });
    const board = await this.assignments.board(actor, id, (lines) => pageOf(lines, at, pageSize));
    const progress = await this.desk.progress(actor, id);
    return (state) => {
      const view = buildAssignments(page, board, progress, { ...place, self: actor.personId, state });
      return this.pages.show(request, 'review-desk/assignments', view);
    };
  }
}
