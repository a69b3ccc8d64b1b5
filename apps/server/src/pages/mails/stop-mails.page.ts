import { Body, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { MailStopService } from '@puente/access';
import { AlertStopService } from '@puente/matching';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { Public, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { formValues } from '../shared/form-values';
import { buildStopMails, type StopMails } from './build-stop-mails';

/** Where the link of a mail leads. Opening it changes nothing; programs of mail post to the same address (RFC 8058). */
@PageController('stop-mails')
export class StopMailsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(MailStopService) private readonly mails: MailStopService,
    @Inject(AlertStopService) private readonly alerts: AlertStopService,
  ) {}

  @Public()
  @Get()
  async ask(@Req() request: PuenteRequest, @Query('token') token?: string): Promise<string> {
    const given = token ?? '';
    if (!this.mails.isOurs(given)) return this.show(request, 'over');
    return this.show(request, { token: given, ofAlerts: await this.alerts.isOfAlerts(given) });
  }

  /** Of a mail that told of searches it ends these, unless all mails were chosen; of another all mails. */
  @Public()
  @Post()
  async stop(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @Body() body: unknown,
    @Query('token') token?: string,
  ): Promise<void> {
    const given = token ?? '';
    const isThis = formValues(body).what?.[0] !== 'all' && (await this.alerts.isOfAlerts(given));
    const ending = isThis ? this.alerts : this.mails;
    const ended = await ending.stop(given, request.ip ?? '');
    const what = isThis ? 'doneThis' : 'done';
    response.status(ended ? 200 : 410).send(this.show(request, ended ? what : 'over'));
  }

  private show(request: PuenteRequest, what: StopMails): string {
    const page = this.pages.page(request, say(localeOf(request), 'stopMails.title'));
    return this.pages.show(request, 'mails/stop', buildStopMails(page, what));
  }
}
