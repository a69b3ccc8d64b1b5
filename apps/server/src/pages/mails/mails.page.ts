import { Get, Inject, Query, Req } from '@nestjs/common';
import { MailLogService } from '@puente/access';
import type { Config } from '@puente/config';
import type { PersonActor } from '@puente/database';
import { CONFIG } from '../../config.token';
import { codeIn, pageNumber, type RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { buildMailTemplates } from './build-mail-templates';
import { buildMails } from './build-mails';
import { MAIL_STATUSES } from '@puente/mail';

/** What was sent in the organisation's name, and how every kind of mail reads. */
@PageController('account/mails')
export class MailsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(MailLogService) private readonly mails: MailLogService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @RequirePermission('mail:read')
  @Get()
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() query: RawQuery,
  ): Promise<string> {
    const status = codeIn(query, 'status', MAIL_STATUSES);
    const log = await this.mails.list(actor, status, pageNumber(query));
    const page = this.pages.page(request, say(localeOf(request), 'mailLog.title'));
    const view = buildMails(page, log, { status, all: actor.tenantKind === 'hip' });
    return this.pages.show(request, 'mails/mails', view);
  }

  @RequirePermission('mail:read')
  @Get('templates')
  templates(@Req() request: PuenteRequest): string {
    const page = this.pages.page(request, say(localeOf(request), 'mailTemplates.title'));
    return this.pages.show(request, 'mails/templates', buildMailTemplates(page, this.config.publicUrl));
  }
}
