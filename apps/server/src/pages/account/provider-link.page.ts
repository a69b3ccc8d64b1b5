import { Inject, Post, Req, Res } from '@nestjs/common';
import { SingleSignOnService, type SignedIn } from '@puente/access';
import type { Config } from '@puente/config';
import type { Response } from 'express';
import { CONFIG } from '../../config.token';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentSession, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { pageUrl } from '../layouts/build-page';
import { leaveByPage } from '../sign-in/leave';

/** Linking one's account at the provider of sign-in, and taking the link back. */
@PageController('account/provider')
export class ProviderLinkPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(SingleSignOnService) private readonly signOns: SingleSignOnService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @RequirePermission('factor:renew')
  @Post('link')
  async link(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentSession() { actor }: SignedIn,
  ): Promise<void> {
    const leaving = await this.signOns.leaveToLink(actor, localeOf(request), this.own(request));
    leaveByPage(this.pages, this.config, request, response, leaving);
  }

  @RequirePermission('factor:renew')
  @Post('unlink')
  async unlink(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentSession() { actor }: SignedIn,
  ): Promise<void> {
    await this.signOns.unlink(actor);
    response.redirect(303, this.own(request));
  }

  private own(request: PuenteRequest): string {
    return pageUrl(localeOf(request), 'account/second-factor');
  }
}
