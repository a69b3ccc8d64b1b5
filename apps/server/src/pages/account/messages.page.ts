import { Body, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { NoticeService } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { isMailFrequency } from '@puente/mail';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { errorText } from '../../http/error-texts';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FormState } from '../shared/form-state';
import { formValues } from '../shared/form-values';
import { buildMessages, buildNotices } from './build-messages';

@PageController('account')
export class MessagesPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(NoticeService) private readonly notices: NoticeService,
  ) {}

  @RequirePermission('notice:own')
  @Get('messages')
  async list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'messages.title'));
    return this.pages.show(request, 'account/messages', buildMessages(page, await this.notices.list(actor)));
  }

  @RequirePermission('notice:own')
  @Post('messages/read')
  async read(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
  ): Promise<void> {
    await this.notices.markAllRead(actor);
    response.redirect(303, pageUrl(localeOf(request), 'account/messages'));
  }

  @RequirePermission('notice:own')
  @Get('notices')
  async settings(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const frequency = await this.notices.frequency(actor);
    return this.form(request, { values: { frequency: [frequency] }, problems: [] });
  }

  @RequirePermission('notice:own')
  @Post('notices')
  async choose(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const chosen = values.frequency?.[0];
    if (!isMailFrequency(chosen)) {
      const text = errorText('not-in-list', { value: '' }, localeOf(request));
      return void response
        .status(422)
        .send(this.form(request, { values, problems: [{ field: 'frequency', text }] }));
    }
    await this.notices.choose(actor, chosen);
    response.redirect(303, pageUrl(localeOf(request), 'account/notices'));
  }

  private form(request: PuenteRequest, state: FormState): string {
    const page = this.pages.page(request, say(localeOf(request), 'notices.title'));
    return this.pages.show(request, 'account/notices', buildNotices(page, state));
  }
}
