import { Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { MailStopService } from '@puente/access';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { Public, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { buildStopMails } from './build-stop-mails';

/** Where the link of a mail leads. Opening it changes nothing; programs of mail post to the same address (RFC 8058). */
@PageController('stop-mails')
export class StopMailsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(MailStopService) private readonly mails: MailStopService,
  ) {}

  @Public()
  @Get()
  ask(@Req() request: PuenteRequest, @Query('token') token?: string): string {
    const given = token ?? '';
    return this.show(request, this.mails.isOurs(given) ? { token: given } : 'over');
  }

  @Public()
  @Post()
  async stop(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @Query('token') token?: string,
  ): Promise<void> {
    const ended = await this.mails.stop(token ?? '', request.ip ?? '');
    response.status(ended ? 200 : 410).send(this.show(request, ended ? 'done' : 'over'));
  }

  private show(request: PuenteRequest, what: Parameters<typeof buildStopMails>[1]): string {
    const page = this.pages.page(request, say(localeOf(request), 'stopMails.title'));
    return this.pages.show(request, 'mails/stop', buildStopMails(page, what));
  }
}
