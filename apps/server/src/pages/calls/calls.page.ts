import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { CallCheckService, CallService, FormService } from '@puente/grants';
import { ProgrammeService } from '@puente/matching';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { isStale } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import type { FormState, FormValues } from '../shared/form-state';
import { formValues, refusedForm } from '../shared/form-values';
import { titleOf } from '../shared/words';
import { buildCallForm } from './build-call-form';
import { buildCallList, readPhase } from './build-call-list';
import { callFieldName, callFormValues, callInput } from './call-form-data';

/** The calls of an organisation, and the form that makes and changes them. */
@PageController('calls')
export class CallsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(CallService) private readonly calls: CallService,
    @Inject(CallCheckService) private readonly checks: CallCheckService,
    @Inject(FormService) private readonly forms: FormService,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
  ) {}

  @RequirePermission('call:read')
  @Get()
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('phase') phase?: string,
  ): Promise<string> {
    const locale = localeOf(request);
    const programmes = await this.programmes.list(actor);
    const view = buildCallList(this.pages.page(request, say(locale, 'calls.title')), {
      checks: await this.checks.list(actor),
      programmes: new Map(programmes.map(({ id, facts }) => [id, titleOf(facts, locale)])),
      phase: readPhase(phase),
      mayEdit: holds(actor, 'call:edit'),
      mayReadForwarded: holds(actor, 'forwarding:read') && actor.programmes === null,
      hasForms: (await this.forms.list(actor)).length > 0,
    });
    return this.pages.show(request, 'calls/list', view);
  }

  @RequirePermission('call:edit')
  @Get('new')
  newForm(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Query('programme') programme?: string,
  ): Promise<string> {
    const values: FormValues = programme ? { programmeId: [String(programme)] } : {};
    return this.form(request, actor, { values, problems: [] }, null, false);
  }

  @RequirePermission('call:edit')
  @Post('new')
  async create(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const locale = localeOf(request);
    try {
      const { id } = await this.calls.create(actor, values.programmeId?.[0] ?? '', callInput(values));
      response.redirect(303, pageUrl(locale, `calls/${id}?done=doneSaved`));
    } catch (error) {
      const state = refusedForm(values, error, locale, callFieldName);
      response.status(422).send(await this.form(request, actor, state, null, false));
    }
  }

  @RequirePermission('call:edit')
  @Get(':call/edit')
  async editForm(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
  ): Promise<string> {
    const call = await this.calls.get(actor, id);
    const state = { values: callFormValues(call), problems: [] };
    return this.form(request, actor, state, id, call.status !== 'draft');
  }

  @RequirePermission('call:edit')
  @Post(':call/edit')
  async update(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const locale = localeOf(request);
    try {
      await this.calls.update(actor, id, seenVersion(values), callInput(values));
      response.redirect(303, pageUrl(locale, `calls/${id}?done=doneSaved`));
    } catch (error) {
      const { version, status } = await this.calls.get(actor, id);
      const stale = isStale(error);
      const state = stale
        ? this.conflict(request, values, version)
        : refusedForm(values, error, locale, callFieldName);
      const html = await this.form(request, actor, state, id, status !== 'draft');
      response.status(stale ? 409 : 422).send(html);
    }
  }

  /** What was typed stays, on top of the version that is there now; saving again puts it through knowingly. */
  private conflict(request: PuenteRequest, typed: FormValues, version: number): FormState {
    const text = say(localeOf(request), 'errors.text409');
    return { values: { ...typed, version: [String(version)] }, problems: [{ field: 'version', text }] };
  }

  private async form(
    request: PuenteRequest,
    actor: PersonActor,
    state: FormState,
    id: string | null,
    published: boolean,
  ): Promise<string> {
    const page = this.pages.page(
      request,
      say(localeOf(request), id ? 'callForm.editTitle' : 'callForm.newTitle'),
    );
    const programmes = await this.programmes.list(actor);
    const forms = await this.forms.list(actor);
    return this.pages.show(
      request,
      'calls/form',
      buildCallForm(page, state, { id, published, programmes, forms }),
    );
  }
}
