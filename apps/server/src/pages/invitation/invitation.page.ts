import { Body, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { AdmissionService, MembershipService, type SignedIn } from '@puente/access';
import type { Config } from '@puente/config';
import { DomainError, isLocale, notFound } from '@puente/kernel';
import type { Response } from 'express';
import { CONFIG } from '../../config.token';
import { readSessionCookie, writeSessionCookie } from '../../http/cookies';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentSession, Public, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues, refusedForm } from '../shared/form-values';
import { buildInvitation, buildOverInvitation } from './build-invitation';

@PageController('invitation')
export class InvitationPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(AdmissionService) private readonly admissions: AdmissionService,
    @Inject(MembershipService) private readonly memberships: MembershipService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Get()
  async look(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentSession() reader: SignedIn | null,
    @Query('token') token = '',
  ): Promise<void> {
    await this.answer(request, response, 200, reader, token, emptyForm);
  }

  /** Makes the account and leads to signing in with it. */
  @Public()
  @Post()
  async enter(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentSession() reader: SignedIn | null,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const locale = localeOf(request);
    const [token = '', chosen, password = ''] = [values.token?.[0], values.locale?.[0], values.password?.[0]];
    try {
      const newcomer = { name: values.name?.[0] ?? '', locale: isLocale(chosen) ? chosen : locale, password };
      await this.admissions.enter(token, newcomer, request.ip ?? '');
      response.redirect(303, pageUrl(newcomer.locale, 'sign-in?done=admitted'));
    } catch (error) {
      if (isOver(error)) return this.over(request, response, 404);
      const state = refusedForm(values, error, locale, undefined, 'name');
      await this.answer(request, response, 422, reader, token, state);
    }
  }

  /** Adds the organisation to the account that is signed in, and opens it. */
  @RequirePermission('session:own')
  @Post('join')
  async join(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentSession() { actor }: SignedIn,
    @Body() body: unknown,
  ): Promise<void> {
    const secret = readSessionCookie(request, this.config);
    if (!secret) throw notFound();
    const { tenantId } = await this.admissions.join(actor, formValues(body).token?.[0] ?? '');
    const opened = await this.memberships.switch(actor, secret, tenantId);
    writeSessionCookie(response, opened.secret, this.config);
    response.redirect(303, pageUrl(localeOf(request), ''));
  }

  private async answer(
    request: PuenteRequest,
    response: Response,
    status: number,
    reader: SignedIn | null,
    token: string,
    state: FormState,
  ): Promise<void> {
    try {
      const invitation = await this.admissions.look(token, request.ip ?? '');
      const page = this.pages.page(request, say(localeOf(request), 'invitation.title'));
      const view = buildInvitation(page, state, { invitation, token, reader });
      response.status(status).send(this.pages.show(request, 'invitation/invitation', view));
    } catch (error) {
      if (!isOver(error)) throw error;
      this.over(request, response, status);
    }
  }

  private over(request: PuenteRequest, response: Response, status: number): void {
    const view = buildOverInvitation(this.pages.page(request, say(localeOf(request), 'invitation.title')));
    response.status(status).send(this.pages.show(request, 'invitation/invitation', view));
  }
}

const isOver = (error: unknown): boolean => error instanceof DomainError && error.code === 'invitation-over';
