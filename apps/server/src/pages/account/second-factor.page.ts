import { Body, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { FactorService, PasskeyService, SingleSignOnService, type SignedIn } from '@puente/access';
import type { Config } from '@puente/config';
import type { Response } from 'express';
import { CONFIG } from '../../config.token';
import { readSessionCookie, writeSessionCookie } from '../../http/cookies';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { refuseForm } from '../../http/refuse-form';
import { BeforeFactor, CurrentSession, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { emptyForm, formValues } from '../shared/form-values';
import type { FormState } from '../shared/form-state';
import { buildRecoveryCodes, buildSecondFactor } from './build-second-factor';

@PageController('account/second-factor')
export class SecondFactorPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(FactorService) private readonly factors: FactorService,
    @Inject(PasskeyService) private readonly passkeys: PasskeyService,
    @Inject(SingleSignOnService) private readonly signOns: SingleSignOnService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @RequirePermission('factor:own')
  @BeforeFactor()
  @Get()
  state(@Req() request: PuenteRequest, @CurrentSession() signedIn: SignedIn): Promise<string> {
    return this.show(request, signedIn, emptyForm);
  }

  @RequirePermission('factor:renew')
  @BeforeFactor()
  @Post('start')
  async start(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentSession() { actor }: SignedIn,
  ): Promise<void> {
    await this.factors.startTotp(actor);
    this.back(request, response);
  }

  @RequirePermission('factor:renew')
  @BeforeFactor()
  @Post('confirm')
  async confirm(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentSession() signedIn: SignedIn,
    @Body() body: unknown,
  ): Promise<void> {
    const code = (formValues(body).code?.[0] ?? '').slice(0, 20);
    const secret = readSessionCookie(request, this.config) ?? '';
    try {
      const done = await this.factors.confirmTotp(signedIn.actor, secret, code);
      writeSessionCookie(response, done.secret, this.config);
      request.signedIn = done.signedIn;
      response.send(this.showCodes(request, done.recoveryCodes, true));
    } catch (error) {
      const again = await this.refusable(request, signedIn);
      refuseForm(response, error, localeOf(request), 'code', again);
    }
  }

  @RequirePermission('factor:renew')
  @Post('codes')
  async renewCodes(@Req() request: PuenteRequest, @CurrentSession() { actor }: SignedIn): Promise<string> {
    return this.showCodes(request, await this.factors.renewRecoveryCodes(actor), false);
  }

  @RequirePermission('factor:renew')
  @Post('remove')
  async remove(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentSession() { actor }: SignedIn,
  ): Promise<void> {
    await this.factors.removeTotp(actor);
    this.back(request, response);
  }

  @RequirePermission('factor:own')
  @Post('passkeys/:id/rename')
  async rename(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentSession() signedIn: SignedIn,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    try {
      await this.passkeys.rename(signedIn.actor, id, (formValues(body).name?.[0] ?? '').slice(0, 200));
      this.back(request, response);
    } catch (error) {
      const again = await this.refusable(request, signedIn);
      refuseForm(response, error, localeOf(request), 'name', again);
    }
  }

  @RequirePermission('factor:renew')
  @Post('passkeys/:id/remove')
  async removePasskey(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentSession() { actor }: SignedIn,
    @Param('id') id: string,
  ): Promise<void> {
    await this.passkeys.remove(actor, id);
    this.back(request, response);
  }

  private back(request: PuenteRequest, response: Response): void {
    response.redirect(303, pageUrl(localeOf(request), 'account/second-factor'));
  }

  private async refusable(request: PuenteRequest, signedIn: SignedIn) {
    const found = await this.found(signedIn);
    return (problems: FormState['problems']): string => this.render(request, found, { values: {}, problems });
  }

  private async show(request: PuenteRequest, signedIn: SignedIn, form: FormState): Promise<string> {
    return this.render(request, await this.found(signedIn), form);
  }

  private async found({ actor, needsFactor }: SignedIn) {
    const standing = {
      needed: needsFactor,
      removable: this.config.secondFactor === 'offered',
      passkeys: await this.passkeys.list(actor),
      provider: this.signOns.name,
      link: await this.signOns.linked(actor),
    };
    return { factors: await this.factors.state(actor), standing };
  }

  private render(
    request: PuenteRequest,
    { factors, standing }: Awaited<ReturnType<SecondFactorPage['found']>>,
    form: FormState,
  ): string {
    const page = this.pages.page(request, say(localeOf(request), 'secondFactor.title'));
    return this.pages.show(
      request,
      'account/second-factor',
      buildSecondFactor(page, factors, form, standing),
    );
  }

  private showCodes(request: PuenteRequest, codes: readonly string[], endedOthers: boolean): string {
    const page = this.pages.page(request, say(localeOf(request), 'secondFactor.codesTitle'));
    return this.pages.show(request, 'account/recovery-codes', buildRecoveryCodes(page, codes, endedOthers));
  }
}
