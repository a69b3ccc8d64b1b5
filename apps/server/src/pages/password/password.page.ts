import { Body, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { PasswordService, type SignedIn } from '@puente/access';
import type { Config } from '@puente/config';
import type { Response } from 'express';
import { CONFIG } from '../../config.token';
import { readSessionCookie, writeSessionCookie } from '../../http/cookies';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { refuseForm } from '../../http/refuse-form';
import { CurrentSession, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildPasswordChange } from './build-password';

/** Changing one's own password, with the old one. */
@PageController('account/password')
export class PasswordPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(PasswordService) private readonly passwords: PasswordService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @RequirePermission('password:renew')
  @Get()
  form(@Req() request: PuenteRequest): string {
    return this.show(request, emptyForm);
  }

  @RequirePermission('password:renew')
  @Post()
  async change(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentSession() signedIn: SignedIn,
    @Body() body: unknown,
  ): Promise<void> {
    const { old, password } = formValues(body);
    const secret = readSessionCookie(request, this.config) ?? '';
    const locale = localeOf(request);
    try {
      const [known, fresh] = [old?.[0]?.slice(0, 256) ?? '', password?.[0] ?? ''];
      const renewed = await this.passwords.change(signedIn, secret, known, fresh);
      writeSessionCookie(response, renewed.secret, this.config);
      response.redirect(303, pageUrl(locale, 'account/devices'));
    } catch (error) {
      refuseForm(response, error, locale, 'old', (problems) => this.show(request, { values: {}, problems }));
    }
  }

  private show(request: PuenteRequest, state: FormState): string {
    const page = this.pages.page(request, say(localeOf(request), 'password.changeTitle'));
    return this.pages.show(request, 'password/form', buildPasswordChange(page, state));
  }
}
