import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AgreementService, AwardApprovalService, AwardService, AwardTurnService } from '@puente/grants';
import { AwardRooms } from '@puente/ledger';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { goOnOrAgain, type SentAbout } from '../../http/go-on';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { withRoom } from '../award-room/build-room';
import { awardUrl } from './award-words';
import { buildAward } from './build-award';
import { buildAwardList } from './build-award-list';

const DONE = [
  'doneDrafted',
  'doneChanged',
  'doneProposed',
  'doneApproved',
  'doneWithdrawn',
  'doneTurned',
] as const;

/** Where it goes on, behind the award’s own address. */
type Sent = Omit<SentAbout<string>, 'done'> & { readonly next: string };

/** What an organisation gives: looked at, proposed, approved by somebody else, sent as an agreement, taken back. */
@PageController('awards')
export class AwardsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(AwardService) private readonly awards: AwardService,
    @Inject(AwardApprovalService) private readonly approvals: AwardApprovalService,
    @Inject(AwardTurnService) private readonly turns: AwardTurnService,
    @Inject(AgreementService) private readonly agreements: AgreementService,
    @Inject(AwardRooms) private readonly rooms: AwardRooms,
  ) {}

  @RequirePermission('award:read')
  @Get()
  async list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'awards.title'));
    const reader = {
      ...{ readsBooks: holds(actor, 'ledger:read'), mayEdit: holds(actor, 'award:edit') },
      readsGiven: holds(actor, 'given-award:read'),
    };
    const view = buildAwardList(page, await this.awards.list(actor), reader);
    return this.pages.show(request, 'awards/list', view);
  }

  @RequirePermission('award:read')
  @Get(':award')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, done))(emptyForm);
  }

  @RequirePermission('award:edit')
  @Post(':award/propose')
  async propose(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, values, next: '?done=doneProposed' }, () =>
      this.approvals.propose(actor, id, seenVersion(values)),
    );
  }

  /** Approves exactly what the page showed. */
  @RequirePermission('award:approve')
  @Post(':award/approve')
  async approve(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, values, next: '?done=doneApproved' }, () =>
      this.approvals.approve(actor, id, values.shown?.[0] ?? ''),
    );
  }

  /** Writes the agreement of an approved award, and leads to it. */
  @RequirePermission('agreement:send')
  @Post(':award/agreement')
  async send(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, values, next: '/agreement?done=doneSent' }, () =>
      this.agreements.send(actor, id, seenVersion(values), values.reason?.[0]),
    );
  }

  /** Pauses an award that runs, takes it up again, or begins to close it. */
  @RequirePermission('award:turn')
  @Post(':award/turns')
  async turn(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const input = { turn: values.turn?.[0] ?? '', reason: values.reason?.[0] ?? '' };
    await this.act(request, response, { actor, id, values, next: '?done=doneTurned' }, () =>
      this.turns.turn(actor, id, seenVersion(values), input),
    );
  }

  @RequirePermission('award:edit')
  @Post(':award/withdraw')
  async withdraw(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, values, next: '?done=doneWithdrawn' }, () =>
      this.awards.withdraw(actor, id, seenVersion(values)),
    );
  }

  private async act(
    request: PuenteRequest,
    response: Response,
    { actor, id, values, next }: Sent,
    act: () => Promise<void>,
  ): Promise<void> {
    const to = awardUrl(localeOf(request), id, next);
    await goOnOrAgain({ request, response, values }, act, to, () => this.page(request, actor, id));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('awards', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'awards.oneTitle'), { flash });
    const award = await this.awards.get(actor, id);
    const reader = { personId: actor.personId, mayEdit: holds(actor, 'award:edit') };
    const room = await this.rooms.of(actor, id);
    const url = awardUrl(locale, id);
    return (state) => {
      const view = withRoom(buildAward(page, award, reader, state), room, url, locale);
      return this.pages.show(request, 'awards/award', view);
    };
  }
}
