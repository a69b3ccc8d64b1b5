import { Body, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { MembershipService } from '@puente/access';
import type { Config } from '@puente/config';
import type { PersonActor } from '@puente/database';
import { notFound } from '@puente/kernel';
import type { Response } from 'express';
import { CONFIG } from '../../config.token';
import { readSessionCookie, writeSessionCookie } from '../../http/cookies';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { roleWord } from '../people/build-people';
import { formValues } from '../shared/form-values';
import type { OrganizationsView } from './organizations.view';

@PageController('account/organizations')
export class OrganizationsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(MembershipService) private readonly memberships: MembershipService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @RequirePermission('session:own')
  @Get()
  async list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const locale = localeOf(request);
    const own = await this.memberships.list(actor);
    const view: OrganizationsView = {
      page: this.pages.page(request, say(locale, 'organizations.title')),
      action: pageUrl(locale, 'account/organizations'),
      rows: own.map(({ tenantId, organization, roles }) => ({
        id: tenantId,
        name: organization,
        roles: roles.map((role) => roleWord(role, locale)),
        current: tenantId === actor.tenantId,
      })),
      onlyOne: own.length === 1,
    };
    return this.pages.show(request, 'organizations/organizations', view);
  }

  @RequirePermission('session:own')
  @Post()
  async switch(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const secret = readSessionCookie(request, this.config);
    if (!secret) throw notFound();
    const wanted = formValues(body).organization?.[0] ?? '';
    const opened = await this.memberships.switch(actor, secret, wanted);
    writeSessionCookie(response, opened.secret, this.config);
    response.redirect(303, pageUrl(localeOf(request), ''));
  }
}
