import { Body, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { SessionService, SingleSignOnService, type Returned } from '@puente/access';
import type { Config } from '@puente/config';
import type { Response } from 'express';
import { CONFIG } from '../../config.token';
import { clientOf } from '../../http/client';
import {
  clearVisitCookie,
  readSessionCookie,
  readVisitCookie,
  writeSignedIn,
  writeStepCookie,
} from '../../http/cookies';
import { ownPath } from '../../http/own-path';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { refuseForm } from '../../http/refuse-form';
import { Public, type PuenteRequest } from '../../http/route-rules';
import { pageUrl } from '../layouts/build-page';
import { formValues } from '../shared/form-values';
import { leaveByPage } from './leave';
import { showSignIn } from './show-sign-in';

/** To the provider of sign-in and back. */
@PageController('sign-in/provider')
export class ProviderPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(SingleSignOnService) private readonly signOns: SingleSignOnService,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Post()
  async leave(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @Body() body: unknown,
  ): Promise<void> {
    const next = ownPath(formValues(body).next?.[0]);
    try {
      const client = clientOf(request, this.config);
      const leaving = await this.signOns.leave(localeOf(request), next, client);
      leaveByPage(this.pages, this.config, request, response, leaving);
    } catch (error) {
      this.refuse(request, response, error);
    }
  }

  @Public()
  @Get('callback')
  async comeBack(@Req() request: PuenteRequest, @Res() response: Response): Promise<void> {
    const secret = readVisitCookie(request, this.config);
    clearVisitCookie(response, this.config);
    const query = new URL(request.originalUrl, this.config.publicUrl).search;
    const actor = request.signedIn?.actor ?? null;
    try {
      const back = { secret, query, locale: localeOf(request), actor };
      await this.goOn(request, response, await this.signOns.comeBack(back, clientOf(request, this.config)));
    } catch (error) {
      this.refuse(request, response, error);
    }
  }

  private async goOn(request: PuenteRequest, response: Response, done: Returned): Promise<void> {
    const url = (path: string): string => pageUrl(localeOf(request), path);
    if (done.kind === 'linked') return response.redirect(303, done.next);
    if (done.kind === 'second-step') {
      writeStepCookie(response, done.secret, this.config);
      const query = done.next ? `?next=${encodeURIComponent(done.next)}` : '';
      return response.redirect(303, url(`sign-in/second-step${query}`));
    }
    const old = readSessionCookie(request, this.config);
    if (old) await this.sessions.signOut(old);
    writeSignedIn(response, done, this.config);
    response.redirect(303, done.signedIn.needsFactor ? url('account/second-factor') : done.next || url(''));
  }

  private refuse(request: PuenteRequest, response: Response, error: unknown): void {
    refuseForm(response, error, localeOf(request), 'email', (problems) =>
      showSignIn(this.pages, this.config, request, { values: {}, problems }),
    );
  }
}
