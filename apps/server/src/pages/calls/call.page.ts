import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { CallCheckService, CallService } from '@puente/grants';
import { Clock } from '@puente/kernel';
import { ProgrammeService } from '@puente/matching';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { buildOwnCall } from '../my-calls/build-own-call';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { titleOf } from '../shared/words';
import { buildCall } from './build-call';
import { buildCheck } from './build-check';
import { momentIn } from './call-form-data';

const DONE = ['donePublished', 'doneSaved', 'doneExtended', 'doneCancelled'] as const;

/** A page that is ready but for what was typed. */
type Again = (state: FormState) => string;

/** One call: looked at, seen as nonprofits see it, published, given more time, taken back. */
@PageController('calls/:call')
export class CallPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(CallService) private readonly calls: CallService,
    @Inject(CallCheckService) private readonly checks: CallCheckService,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @RequirePermission('call:read')
  @Get()
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.call(request, actor, id, done))(emptyForm);
  }

  @RequirePermission('call:read')
  @Get('preview')
  async preview(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
  ): Promise<string> {
    const { call, stages, burden } = await this.checks.check(actor, id);
    const page = this.pages.page(request, say(localeOf(request), 'calls.preview'));
    const open = { call, stages, burden, fit: null, invited: false };
    return this.pages.show(request, 'my-calls/call', buildOwnCall(page, open, null));
  }

  @RequirePermission('call:edit')
  @Get('publish')
  async check(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
  ): Promise<string> {
    return (await this.checkPage(request, actor, id))(emptyForm);
  }

  @RequirePermission('call:edit')
  @Post('publish')
  async publish(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const again = () => this.checkPage(request, actor, id);
    await this.act(request, response, values, again, async () => {
      await this.calls.publish(actor, id, seenVersion(values));
      return `calls/${id}?done=donePublished`;
    });
  }

  @RequirePermission('call:edit')
  @Post('extend')
  async extend(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const again = () => this.call(request, actor, id);
    await this.act(request, response, values, again, async () => {
      await this.calls.extend(actor, id, seenVersion(values), momentIn(values.closes?.[0] ?? ''));
      return `calls/${id}?done=doneExtended`;
    });
  }

  @RequirePermission('call:edit')
  @Post('cancel')
  async cancel(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const again = () => this.call(request, actor, id);
    await this.act(request, response, values, again, async () => {
      await this.calls.cancel(actor, id, seenVersion(values));
      return `calls/${id}?done=doneCancelled`;
    });
  }

  private async call(request: PuenteRequest, actor: PersonActor, id: string, done?: string): Promise<Again> {
    const locale = localeOf(request);
    const flash = doneFlash('calls', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'calls.name'), { flash });
    const check = await this.checks.check(actor, id);
    const { facts } = await this.programmes.get(actor, check.call.programmeId);
    const may = { edit: holds(actor, 'call:edit'), readReceived: holds(actor, 'application:read') };
    return (state) =>
      this.pages.show(request, 'calls/call', buildCall(page, check, titleOf(facts, locale), may, state));
  }

  private async checkPage(request: PuenteRequest, actor: PersonActor, id: string): Promise<Again> {
    const page = this.pages.page(request, say(localeOf(request), 'callCheck.title'));
    const check = await this.checks.check(actor, id);
    return (state) =>
      this.pages.show(request, 'calls/check', buildCheck(page, check, this.clock.now(), state));
  }

  /** Goes where what was done leads, or shows the page as it is now with what was refused and what was typed. */
  private act(
    request: PuenteRequest,
    response: Response,
    values: FormValues,
    again: () => Promise<Again>,
    done: () => Promise<string>,
  ): Promise<void> {
    const locale = localeOf(request);
    const act = async (): Promise<void> => response.redirect(303, pageUrl(locale, await done()));
    return orAgain({ response, locale, values }, act, again);
  }
}
