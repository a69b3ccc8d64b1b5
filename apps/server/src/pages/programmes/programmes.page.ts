import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { MatchService, ProgrammeService, type ProgrammeStatus } from '@puente/matching';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { movements } from '@puente/taxonomy';
import { codeIn, type RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { isStale } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { conflictsUrl } from '../interest-conflicts/build-interest-conflicts';
import { pageUrl } from '../layouts/build-page';
import type { FormState, FormValues } from '../shared/form-state';
import { formValues, refusedForm } from '../shared/form-values';
import { buildProgrammeForm } from './build-programme-form';
import { fieldLinks, newProgrammeValues } from './field-draft';
import type { ProgrammeListView } from './list.view';
import { programmeFieldName, programmeFormValues, programmeInput } from './programme-form-data';
import { newProgrammeUrl, noProgrammes, programmeRows } from './programme-rows';

@PageController('programmes')
export class ProgrammesPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
    @Inject(MatchService) private readonly matches: MatchService,
  ) {}

  @RequirePermission('programme:read')
  @Get()
  async list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const locale = localeOf(request);
    const programmes = await this.programmes.list(actor);
    const view: ProgrammeListView = {
      page: this.pages.page(request, say(locale, 'programmes.title')),
      rows: await programmeRows(programmes, this.matches, actor, locale),
      newUrl: newProgrammeUrl(actor, locale),
      fields: newProgrammeUrl(actor, locale) ? fieldLinks(locale) : [],
      shortlistsUrl: holds(actor, 'shortlist:read') ? pageUrl(locale, 'shortlists') : null,
      conflictsUrl: holds(actor, 'conflict:read') ? conflictsUrl(locale) : null,
      empty: noProgrammes(actor, locale),
    };
    return this.pages.show(request, 'programmes/list', view);
  }

  @RequirePermission('programme:create')
  @Get('new')
  newForm(@Req() request: PuenteRequest, @Query() query: RawQuery): string {
    const field = codeIn(query, 'field', movements.codes);
    return this.form(request, { values: newProgrammeValues(field), problems: [] }, null);
  }

  @RequirePermission('programme:create')
  @Post('new')
  async create(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    try {
      const { id } = await this.programmes.create(actor, programmeInput(values), statusOf(values));
      response.redirect(303, pageUrl(localeOf(request), `programmes/${id}/matches`));
    } catch (error) {
      const state = refusedForm(values, error, localeOf(request), programmeFieldName);
      response.status(422).send(this.form(request, state, null));
    }
  }

  @RequirePermission('programme:edit')
  @Get(':id/edit')
  async editForm(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
  ): Promise<string> {
    const programme = await this.programmes.get(actor, id);
    return this.form(request, { values: programmeFormValues(programme), problems: [] }, id);
  }

  @RequirePermission('programme:edit')
  @Post(':id/edit')
  async update(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const locale = localeOf(request);
    try {
      await this.programmes.update(actor, id, seenVersion(values), programmeInput(values), statusOf(values));
      response.redirect(303, pageUrl(locale, `programmes/${id}/matches`));
    } catch (error) {
      if (isStale(error)) {
        return void response.status(409).send(await this.conflict(request, actor, id, values));
      }
      response
        .status(422)
        .send(this.form(request, refusedForm(values, error, locale, programmeFieldName), id));
    }
  }

  /** What was typed stays, on top of the version that is there now; saving again puts it through knowingly. */
  private async conflict(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    typed: FormValues,
  ): Promise<string> {
    const { version } = await this.programmes.get(actor, id);
    const text = say(localeOf(request), 'errors.text409');
    return this.form(
      request,
      { values: { ...typed, version: [String(version)] }, problems: [{ field: 'version', text }] },
      id,
    );
  }

  private form(request: PuenteRequest, state: FormState, id: string | null): string {
    const locale = localeOf(request);
    const heading = say(locale, id ? 'programmeForm.editTitle' : 'programmeForm.newTitle');
    const view = buildProgrammeForm(this.pages.page(request, heading), state, {
      heading,
      action: pageUrl(locale, id ? `programmes/${id}/edit` : 'programmes/new'),
      cancelUrl: pageUrl(locale, id ? `programmes/${id}/matches` : 'programmes'),
      submitLabel: say(locale, id ? 'programmeForm.saveEdit' : 'programmeForm.saveNew'),
      version: state.values.version?.[0] ?? '',
    });
    return this.pages.show(request, 'programmes/form', view);
  }
}

/** A form of one button publishes; the choice to keep a draft is its own field. */
function statusOf(values: FormValues): ProgrammeStatus {
  const status = values.status?.[0];
  return status === 'draft' || status === 'closed' ? status : 'published';
}
