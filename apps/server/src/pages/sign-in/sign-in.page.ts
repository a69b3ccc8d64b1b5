import { Body, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { SessionService, SignInService } from '@puente/access';
import type { Config } from '@puente/config';
import type { Response } from 'express';
import { CONFIG } from '../../config.token';
import { clientOf } from '../../http/client';
import { clearSessionCookie, readSessionCookie, writeSignedIn, writeStepCookie } from '../../http/cookies';
import { ownPath } from '../../http/own-path';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { refuseForm } from '../../http/refuse-form';
import { BeforeFactor, Public, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { showSignIn } from './show-sign-in';

@PageController()
export class SignInPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(SignInService) private readonly signIns: SignInService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Get('sign-in')
  form(@Req() request: PuenteRequest, @Query('next') next?: string, @Query('done') done?: string): string {
    return this.show(request, { ...emptyForm, values: { next: [ownPath(next)] } }, done);
  }

  @Public()
  @Post('sign-in')
  async signIn(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const [email = '', password = ''] = [values.email?.[0], values.password?.[0]];
    try {
      await this.enter(request, response, email.slice(0, 254), password.slice(0, 256), values.next?.[0]);
    } catch (error) {
      refuseForm(response, error, localeOf(request), 'email', (problems) =>
        this.show(request, { values, problems }),
      );
    }
  }

  @RequirePermission('session:own')
  @BeforeFactor()
  @Post('sign-out')
  async signOut(@Req() request: PuenteRequest, @Res() response: Response): Promise<void> {
    const secret = readSessionCookie(request, this.config);
    if (secret) await this.sessions.signOut(secret);
    clearSessionCookie(response, this.config);
    // Texts and pages that the device kept go with the session, also where scripts do not run.
    response.setHeader('Clear-Site-Data', '"storage"');
    response.redirect(303, pageUrl(localeOf(request), ''));
  }

  private async enter(
    request: PuenteRequest,
    response: Response,
    email: string,
    password: string,
    next: string | undefined,
  ): Promise<void> {
    const outcome = await this.signIns.signIn(email, password, clientOf(request, this.config));
    const url = (path: string): string => pageUrl(localeOf(request), path);
    const target = ownPath(next);
    if (outcome.kind === 'second-step') {
      writeStepCookie(response, outcome.secret, this.config);
      const query = target ? `?next=${encodeURIComponent(target)}` : '';
      return response.redirect(303, url(`sign-in/second-step${query}`));
    }
    const old = readSessionCookie(request, this.config);
    if (old) await this.sessions.signOut(old);
    writeSignedIn(response, outcome, this.config);
    response.redirect(303, outcome.signedIn.needsFactor ? url('account/second-factor') : target || url(''));
  }

  private show(request: PuenteRequest, state: FormState, done?: string): string {
    const locale = localeOf(request);
    const flash = doneFlash('signIn', ['admitted'], done, locale);
    return showSignIn(this.pages, this.config, request, state, flash);
  }
}
