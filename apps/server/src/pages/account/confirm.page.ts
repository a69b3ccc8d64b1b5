import { Body, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ProofService, type Proof, type SignedIn } from '@puente/access';
import type { Config } from '@puente/config';
import type { Response } from 'express';
import { CONFIG } from '../../config.token';
import { readSessionCookie, writeSessionCookie } from '../../http/cookies';
import { ownPath } from '../../http/own-path';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { refuseForm } from '../../http/refuse-form';
import { BeforeFactor, CurrentSession, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { emptyForm, formValues } from '../shared/form-values';
import type { FormState, FormValues } from '../shared/form-state';
import { buildConfirm } from './build-confirm';

/** Where a person confirms who they are before something delicate, and then goes on. */
@PageController('account/confirm')
export class ConfirmPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ProofService) private readonly proofs: ProofService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @RequirePermission('session:own')
  @BeforeFactor()
  @Get()
  async form(
    @Req() request: PuenteRequest,
    @CurrentSession() { actor }: SignedIn,
    @Query('next') next?: string,
    @Query('with') method?: string,
  ): Promise<string> {
    const values = { next: [ownPath(next)], method: [method ?? ''] };
    return this.show(request, { ...emptyForm, values }, await this.proofs.methods(actor));
  }

  @RequirePermission('session:own')
  @BeforeFactor()
  @Post()
  async confirm(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentSession() signedIn: SignedIn,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const locale = localeOf(request);
    try {
      const secret = readSessionCookie(request, this.config) ?? '';
      const renewed = await this.proofs.prove(signedIn, secret, proofOf(values));
      writeSessionCookie(response, renewed.secret, this.config);
      response.redirect(303, ownPath(values.next?.[0]) || pageUrl(locale, 'account'));
    } catch (error) {
      const methods = await this.proofs.methods(signedIn.actor);
      const field = methods.includes('password') ? 'password' : 'code';
      refuseForm(response, error, locale, field, (problems) =>
        this.show(request, { values: { ...values, code: [] }, problems }, methods),
      );
    }
  }

  private show(request: PuenteRequest, state: FormState, methods: readonly string[]): string {
    const page = this.pages.page(request, say(localeOf(request), 'confirm.title'));
    return this.pages.show(request, 'account/confirm', buildConfirm(page, state, methods));
  }
}

function proofOf(values: FormValues): Proof {
  const [method, code = '', password = ''] = [
    values.method?.[0],
    values.code?.[0]?.slice(0, 40),
    values.password?.[0]?.slice(0, 256),
  ];
  if (method === 'password') return { method, password };
  return { method: method === 'recovery-code' ? method : 'totp', code };
}
