import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Config } from '@puente/config';
import { notFound } from '@puente/kernel';
import { MailShelf } from '@puente/mail';
import type { Response } from 'express';
import { CONFIG } from '../../config.token';
import { isOwnMachine } from '../../http/own-machine';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { Public, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { buildDevMail } from './build-dev-mail';

/** Whether kept mails may be looked at: nothing sends them, and only this machine can ask. */
function refuseOthers(config: Config, request: PuenteRequest): void {
  if (config.smtpUrl !== null || !isOwnMachine(config, request)) throw notFound();
}

@PageController('dev/mail')
export class DevMailPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(MailShelf) private readonly shelf: MailShelf,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Get()
  async list(@Req() request: PuenteRequest): Promise<string> {
    refuseOthers(this.config, request);
    const page = this.pages.page(request, say(localeOf(request), 'devMail.title'));
    return this.pages.show(request, 'dev-mail/dev-mail', buildDevMail(page, await this.shelf.list()));
  }
}

@ApiExcludeController()
@Controller('dev/mail')
export class RawMailPage {
  constructor(
    @Inject(MailShelf) private readonly shelf: MailShelf,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Get()
  toList(@Req() request: PuenteRequest, @Res() response: Response): void {
    refuseOthers(this.config, request);
    response.redirect(302, pageUrl(localeOf(request), 'dev/mail'));
  }

  /** The message as it would go over the wire. */
  @Public()
  @Get(':id')
  async raw(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @Param('id') id: string,
  ): Promise<void> {
    refuseOthers(this.config, request);
    response.type('text/plain; charset=utf-8').send(await this.shelf.raw(id));
  }
}
