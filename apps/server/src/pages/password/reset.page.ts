import { Body, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { PasswordService } from '@puente/access';
import type { Config } from '@puente/config';
import { DomainError } from '@puente/kernel';
import type { Response } from 'express';
import { CONFIG } from '../../config.token';
import { clientOf } from '../../http/client';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { refuseForm } from '../../http/refuse-form';
import { Public, type PuenteRequest } from '../../http/route-rules';
import { say, type TextKey } from '../../texts';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildForgot, buildPasswordDone, buildReset } from './build-password';

/** A new password by a link that comes by mail: asking for it, and using it. */
@PageController()
export class ResetPages {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(PasswordService) private readonly passwords: PasswordService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Get('account/forgot')
  forgot(@Req() request: PuenteRequest): string {
    return this.showForgot(request, emptyForm);
  }

  @Public()
  @Post('account/forgot')
  async ask(@Req() request: PuenteRequest, @Res() response: Response, @Body() body: unknown): Promise<void> {
    const values = formValues(body);
    const email = (values.email?.[0] ?? '').slice(0, 254);
    try {
      await this.passwords.askReset(email, clientOf(request, this.config).address);
      response.send(this.showDone(request, 'asked'));
    } catch (error) {
      refuseForm(response, error, localeOf(request), 'email', (problems) =>
        this.showForgot(request, { values, problems }),
      );
    }
  }

  @Public()
  @Get('reset')
  async form(@Req() request: PuenteRequest, @Query('token') token?: string): Promise<string> {
    const given = token ?? '';
    if (!(await this.passwords.isOpen(given))) return this.showDone(request, 'over');
    return this.showReset(request, emptyForm, given);
  }

  @Public()
  @Post('reset')
  async reset(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const [token = '', password = ''] = [values.token?.[0], values.password?.[0]];
    try {
      await this.passwords.reset(token, password);
      response.send(this.showDone(request, 'reset'));
    } catch (error) {
      refuseForm(response, error, localeOf(request), 'password', (problems) =>
        error instanceof DomainError && error.code === 'reset-link-over'
          ? this.showDone(request, 'over')
          : this.showReset(request, { values: {}, problems }, token),
      );
    }
  }

  private showForgot(request: PuenteRequest, state: FormState): string {
    const page = this.page(request, 'password.forgotTitle');
    return this.pages.show(request, 'password/form', buildForgot(page, state));
  }

  private showReset(request: PuenteRequest, state: FormState, token: string): string {
    const page = this.page(request, 'password.resetTitle');
    return this.pages.show(request, 'password/form', buildReset(page, state, token));
  }

  private showDone(request: PuenteRequest, what: 'asked' | 'reset' | 'over'): string {
    const page = this.page(request, `password.${what}Title`);
    return this.pages.show(request, 'password/done', buildPasswordDone(page, what));
  }

  private page(request: PuenteRequest, title: TextKey) {
    return this.pages.page(request, say(localeOf(request), title));
  }
}
