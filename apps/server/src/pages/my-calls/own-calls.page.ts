import { Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ApplicationService, OpenCallService } from '@puente/grants';
import { ProfileService } from '@puente/organizations';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { readCallFilter } from '../../http/call-filter';
import { sendDeadline } from '../../http/deadline-file';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { say } from '../../texts';
import { seenByFunders } from '../my/build-my-profile';
import { formValues } from '../shared/form-values';
import { buildOwnCall } from './build-own-call';
import { buildOwnCallList } from './build-own-call-list';

/** The calls that a nonprofit can answer. */
@PageController('my/calls')
export class OwnCallsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(OpenCallService) private readonly calls: OpenCallService,
    @Inject(ApplicationService) private readonly applications: ApplicationService,
    @Inject(ProfileService) private readonly profiles: ProfileService,
  ) {}

  @RequirePermission('call:browse')
  @Get()
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const locale = localeOf(request);
    const page = this.pages.page(request, say(locale, 'myCalls.title'));
    const seen = seenByFunders(await this.profiles.get(actor), locale);
    const calls = await this.calls.list(actor, readCallFilter(raw));
    const view = buildOwnCallList(page, { calls, seen, typed: formValues(raw) });
    return this.pages.show(request, 'my-calls/list', view);
  }

  @RequirePermission('call:browse')
  @Get(':call')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
  ): Promise<string> {
    const locale = localeOf(request);
    const page = this.pages.page(request, say(locale, 'calls.name'));
    const open = await this.calls.get(actor, id);
    const own = await this.applications.list(actor);
    const view = buildOwnCall(page, open, {
      seen: seenByFunders(await this.profiles.get(actor), locale),
      mayWrite: holds(actor, 'application:write'),
      hasStarted: own.some(
        ({ application }) => application.callId === id && application.status !== 'withdrawn',
      ),
    });
    return this.pages.show(request, 'my-calls/call', view);
  }

  @RequirePermission('call:browse')
  @Get(':call/deadline.ics')
  async deadline(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
  ): Promise<void> {
    sendDeadline(response, (await this.calls.get(actor, id)).call, localeOf(request));
  }
}
