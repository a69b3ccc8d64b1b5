import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AwardMessageService, AwardService, ReceivedAwardService } from '@puente/grants';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { goOnOrAgain } from '../../http/go-on';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { awardUrl } from '../awards/award-words';
import { pageUrl } from '../layouts/build-page';
import { myAwardUrl } from '../my-awards/build-my-awards';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildMessages } from './build-messages';

const DONE = ['doneMessage'] as const;
type Show = (state: FormState) => string;

/** What the funder's people and the nonprofit of an award write to each other, for each of its sides. */
@PageController()
export class AwardMessagesPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(AwardService) private readonly awards: AwardService,
    @Inject(ReceivedAwardService) private readonly received: ReceivedAwardService,
    @Inject(AwardMessageService) private readonly messages: AwardMessageService,
  ) {}

  @RequirePermission('award:read')
  @Get('awards/:award/messages')
  async given(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.ofFunder(request, actor, id, done))(emptyForm);
  }

  @RequirePermission('award-message:write')
  @Post('awards/:award/messages')
  async write(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const write = () => this.messages.write(actor, id, values.text?.[0] ?? '');
    const next = awardUrl(localeOf(request), id, '/messages?done=doneMessage');
    await goOnOrAgain({ request, response, values }, write, next, () => this.ofFunder(request, actor, id));
  }

  @RequirePermission('award:read-own')
  @Get('my/awards/:award/messages')
  async own(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.ofNonprofit(request, actor, id, done))(emptyForm);
  }

  @RequirePermission('award-message:write-own')
  @Post('my/awards/:award/messages')
  async writeOwn(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const write = () => this.messages.writeOwn(actor, id, values.text?.[0] ?? '');
    const next = myAwardUrl(localeOf(request), id, '/messages?done=doneMessage');
    await goOnOrAgain({ request, response, values }, write, next, () => this.ofNonprofit(request, actor, id));
  }

  private async ofFunder(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<Show> {
    const locale = localeOf(request);
    const { title, state } = await this.awards.get(actor, id);
    const of = {
      ...{ title, state, url: awardUrl(locale, id), mayWrite: holds(actor, 'award-message:write') },
      ...{ backUrl: pageUrl(locale, 'awards'), backLabel: say(locale, 'awards.title') },
    };
    return this.show(request, of, await this.messages.list(actor, id), done);
  }

  private async ofNonprofit(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<Show> {
    const locale = localeOf(request);
    const { title, state } = await this.received.get(actor, id);
    const of = {
      ...{ title, state, url: myAwardUrl(locale, id), mayWrite: holds(actor, 'award-message:write-own') },
      ...{ backUrl: pageUrl(locale, 'my/awards'), backLabel: say(locale, 'myAwards.title') },
    };
    return this.show(request, of, await this.messages.listOwn(actor, id), done);
  }

  private show(
    request: PuenteRequest,
    of: Parameters<typeof buildMessages>[1],
    rows: Parameters<typeof buildMessages>[2],
    done?: string,
  ): Show {
    const locale = localeOf(request);
    const flash = doneFlash('awardRoom', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'awardRoom.messagesTitle'), { flash });
    return (state) => this.pages.show(request, 'award-room/messages', buildMessages(page, of, rows, state));
  }
}
