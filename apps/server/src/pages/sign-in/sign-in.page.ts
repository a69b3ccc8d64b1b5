import { Body, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { SessionService, SignInService } from '@puente/access';
import type { Config } from '@puente/config';
import { demonstrationAccounts } from '@puente/demonstration';
import { DomainError, type Locale } from '@puente/kernel';
import type { Response } from 'express';
import { CONFIG } from '../../config.token';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from '../../http/cookies';
import { clientOf } from '../../http/client';
import { errorText } from '../../http/error-texts';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { BeforeFactor, Public, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { emptyForm, formValues } from '../shared/form-values';
import type { FormState } from '../shared/form-state';
import { buildSignIn } from './build-sign-in';

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
  form(@Req() request: PuenteRequest, @Query('next') next?: string): string {
    return this.show(request, { ...emptyForm, values: { next: [ownPath(next)] } });
  }

  @Public()
  @Post('sign-in')
  async signIn(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @Body() body: unknown,
  ): Promise<void> {
    const locale = localeOf(request);
    const values = formValues(body);
    const [email = '', password = ''] = [values.email?.[0], values.password?.[0]];
    try {
      const old = readSessionCookie(request, this.config);
      const { secret } = await this.signIns.signIn(
        email.slice(0, 254),
        password.slice(0, 256),
        clientOf(request),
      );
      if (old) await this.sessions.signOut(old);
      writeSessionCookie(response, secret, this.config);
      response.redirect(303, ownPath(values.next?.[0]) || pageUrl(locale, ''));
    } catch (error) {
      response.status(401).send(this.show(request, { values, problems: [refusal(error, locale)] }));
    }
  }

  @RequirePermission('session:own')
  @BeforeFactor()
  @Post('sign-out')
  async signOut(@Req() request: PuenteRequest, @Res() response: Response): Promise<void> {
    const secret = readSessionCookie(request, this.config);
    if (secret) await this.sessions.signOut(secret);
    clearSessionCookie(response, this.config);
    response.redirect(303, pageUrl(localeOf(request), ''));
  }

  private show(request: PuenteRequest, state: FormState): string {
    const page = this.pages.page(request, say(localeOf(request), 'signIn.title'));
    const accounts = this.config.demonstration ? demonstrationAccounts(page.locale) : [];
    return this.pages.show(request, 'sign-in/sign-in', buildSignIn(page, state, accounts));
  }
}

function refusal(error: unknown, locale: Locale): FormState['problems'][number] {
  if (!(error instanceof DomainError)) throw error;
  return { field: 'email', text: errorText(error.code, error.params, locale) };
}

/** Only a path of the product itself may follow a sign-in. */
function ownPath(next: string | undefined): string {
  return next && /^\/(es|en)\/[\w\-./?=&%]*$/.test(next) && !next.includes('//') ? next : '';
}
