import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AwardMessageService, AwardService } from '@puente/grants';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { awardUrl } from '../awards/award-words';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildMessages } from './build-messages';

export const MESSAGE_DONE = ['doneMessage'] as const;

/** What the funder's people and the nonprofit of an award write to each other. */
@PageController('awards/:award/messages')
export class AwardMessagesPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(AwardService) private readonly awards: AwardService,
    @Inject(AwardMessageService) private readonly messages: AwardMessageService,
  ) {}

  @RequirePermission('award:read')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, done))(emptyForm);
  }

  @RequirePermission('award-message:write')
  @Post()
  async write(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const act = async (): Promise<void> => {
      await this.messages.write(actor, id, values.text?.[0] ?? '');
      response.redirect(303, awardUrl(locale, id, '/messages?done=doneMessage'));
    };
    await orAgain({ response, locale, values }, act, () => this.page(request, actor, id));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('awardRoom', MESSAGE_DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'awardRoom.messagesTitle'), { flash });
    const { title, state: standing } = await this.awards.get(actor, id);
    const rows = await this.messages.list(actor, id);
    const room = {
      ...{ title, state: standing, url: awardUrl(locale, id), mayWrite: holds(actor, 'award-message:write') },
      ...{ backUrl: pageUrl(locale, 'awards'), backLabel: say(locale, 'awards.title') },
    };
    return (state) => this.pages.show(request, 'award-room/messages', buildMessages(page, room, rows, state));
  }
}
