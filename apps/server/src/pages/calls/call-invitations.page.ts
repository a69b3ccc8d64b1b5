import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { CallInvitationService, CallService, takesInvitations, type CallView } from '@puente/grants';
import { MatchService, SnapshotService } from '@puente/matching';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildCallInvitations, FROM_MATCHES, type Candidates } from './build-call-invitations';

const MOST_SHOWN = 25;

/** Whom a call invites, and whom of the matches or of a kept list it could. */
@PageController('calls/:call/invitations')
export class CallInvitationsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(CallService) private readonly calls: CallService,
    @Inject(CallInvitationService) private readonly invitations: CallInvitationService,
    @Inject(MatchService) private readonly matches: MatchService,
    @Inject(SnapshotService) private readonly snapshots: SnapshotService,
  ) {}

  @RequirePermission('call:read')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
    @Query('from') from?: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, from, done))(emptyForm);
  }

  @RequirePermission('call:invite')
  @Post()
  async invite(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const locale = localeOf(request);
    const act = async (): Promise<void> => {
      await this.invitations.invite(actor, id, (values.nonprofits ?? []).slice(0, MOST_SHOWN * 2));
      response.redirect(303, pageUrl(locale, `calls/${id}/invitations?done=done`));
    };
    await orAgain({ response, locale, values, field: 'nonprofits' }, act, () =>
      this.page(request, actor, id, values.from?.[0]),
    );
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    from?: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('callInvitations', ['done'], done, locale);
    const page = this.pages.page(request, say(locale, 'callInvitations.title'), { flash });
    const call = await this.calls.get(actor, id);
    const invited = await this.invitations.list(actor, id);
    const candidates = await this.candidates(actor, call, from);
    return (state) =>
      this.pages.show(
        request,
        'calls/invitations',
        buildCallInvitations(page, call, invited, candidates, state),
      );
  }

  private async candidates(
    actor: PersonActor,
    { programmeId, phase }: CallView,
    from: string | undefined,
  ): Promise<Candidates | null> {
    if (!takesInvitations(phase) || !holds(actor, 'call:invite') || !holds(actor, 'match:read')) return null;
    const kept = await this.snapshots.list(actor, programmeId, null);
    const snapshots = kept.map(({ number }) => number);
    const number = snapshots.find((each) => String(each) === from);
    if (number !== undefined) {
      const { result } = await this.snapshots.get(actor, programmeId, number);
      return { cards: result.rows.map(({ card }) => card), snapshots, from: String(number) };
    }
    const { rows } = await this.matches.list(actor, programmeId, { pageSize: MOST_SHOWN });
    return { cards: rows.map(({ card }) => card), snapshots, from: FROM_MATCHES };
  }
}
