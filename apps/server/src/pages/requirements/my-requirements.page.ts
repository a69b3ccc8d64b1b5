import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { OwnRequirementService } from '@puente/grants';
import { Clock, dayInMexico } from '@puente/kernel';
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
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildRequirement } from './build-requirement';
import { buildRequirementList } from './build-requirement-list';

const DONE = ['doneDone'] as const;

/** What a nonprofit's awards ask of it, and that it is done. */
@PageController('my/requirements')
export class MyRequirementsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OwnRequirementService) private readonly requirements: OwnRequirementService,
  ) {}

  @RequirePermission('award:read-own')
  @Get()
  async list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'requirements.title'));
    const reader = { side: 'nonprofit', today: dayInMexico(this.clock.now()), award: null } as const;
    const rows = await this.requirements.list(actor);
    return this.pages.show(request, 'requirements/list', buildRequirementList(page, rows, reader, emptyForm));
  }

  @RequirePermission('award:read-own')
  @Get(':requirement')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('requirement') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, done))(emptyForm);
  }

  @RequirePermission('requirement:do')
  @Post(':requirement/done')
  async done(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('requirement') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const act = async (): Promise<void> => {
      await this.requirements.done(actor, id, seenVersion(values), values.note?.[0] ?? '');
      response.redirect(303, pageUrl(locale, `my/requirements/${id}?done=doneDone`));
    };
    await orAgain({ response, locale, values }, act, () => this.page(request, actor, id));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('requirements', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'requirements.oneTitle'), { flash });
    const row = await this.requirements.get(actor, id);
    const today = dayInMexico(this.clock.now());
    const reader = { side: 'nonprofit', mayAct: holds(actor, 'requirement:do'), today } as const;
    return (state) =>
      this.pages.show(request, 'requirements/requirement', buildRequirement(page, row, reader, state));
  }
}
