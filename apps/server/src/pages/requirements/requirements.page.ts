import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { AwardService, RequirementService } from '@puente/grants';
import { Clock, dayInMexico } from '@puente/kernel';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import { goOnOrAgain, type SentAbout } from '../../http/go-on';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { pageUrl } from '../layouts/build-page';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildRequirement } from './build-requirement';
import { buildRequirementList } from './build-requirement-list';

const DONE = ['doneAdded', 'doneChanged', 'doneAccepted', 'doneReturned', 'doneWaived'] as const;

/** What a funder's awards ask for: of all awards, of one, and each by itself. */
@PageController()
export class RequirementsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AwardService) private readonly awards: AwardService,
    @Inject(RequirementService) private readonly requirements: RequirementService,
  ) {}

  @RequirePermission('award:read')
  @Get('requirements')
  async list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'requirements.title'));
    const reader = { side: 'funder', today: this.today(), award: null } as const;
    const rows = await this.requirements.list(actor);
    return this.pages.show(request, 'requirements/list', buildRequirementList(page, rows, reader, emptyForm));
  }

  @RequirePermission('award:read')
  @Get('awards/:award/requirements')
  async listOf(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.listPage(request, actor, award, done))(emptyForm);
  }

  @RequirePermission('requirement:edit')
  @Post('awards/:award/requirements')
  async add(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const act = async (): Promise<void> => {
      const input = {
        kind: first(values, 'kind'),
        title: first(values, 'title'),
        dueOn: first(values, 'dueOn'),
      };
      await this.requirements.add(actor, award, input);
      response.redirect(303, pageUrl(locale, `awards/${award}/requirements?done=doneAdded`));
    };
    await orAgain({ response, locale, values }, act, () => this.listPage(request, actor, award));
  }

  @RequirePermission('award:read')
  @Get('requirements/:requirement')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('requirement') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, done))(emptyForm);
  }

  @RequirePermission('requirement:edit')
  @Post('requirements/:requirement')
  async change(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('requirement') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    const terms = { title: first(values, 'title'), dueOn: first(values, 'dueOn') };
    await this.act(request, response, { actor, id, values, done: 'doneChanged' }, () =>
      this.requirements.change(actor, id, seenVersion(values), terms),
    );
  }

  @RequirePermission('requirement:edit')
  @Post('requirements/:requirement/accept')
  async accept(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('requirement') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, values, done: 'doneAccepted' }, () =>
      this.requirements.accept(actor, id, seenVersion(values)),
    );
  }

  @RequirePermission('requirement:edit')
  @Post('requirements/:requirement/return')
  async giveBack(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('requirement') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, values, done: 'doneReturned' }, () =>
      this.requirements.giveBack(actor, id, seenVersion(values), first(values, 'answer')),
    );
  }

  @RequirePermission('requirement:edit')
  @Post('requirements/:requirement/waive')
  async waive(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('requirement') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    await this.act(request, response, { actor, id, values, done: 'doneWaived' }, () =>
      this.requirements.waive(actor, id, seenVersion(values), first(values, 'answer')),
    );
  }

  private async act(
    request: PuenteRequest,
    response: Response,
    { actor, id, values, done }: SentAbout<(typeof DONE)[number]>,
    act: () => Promise<void>,
  ): Promise<void> {
    const next = pageUrl(localeOf(request), `requirements/${id}?done=${done}`);
    await goOnOrAgain({ request, response, values }, act, next, () => this.page(request, actor, id));
  }

  private async listPage(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('requirements', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'requirements.title'), { flash });
    const { title, state: standing } = await this.awards.get(actor, id);
    const rows = await this.requirements.listOf(actor, id);
    const award = { id, title, state: standing, mayAdd: holds(actor, 'requirement:edit') };
    const reader = { side: 'funder', today: this.today(), award } as const;
    return (state) =>
      this.pages.show(request, 'requirements/list', buildRequirementList(page, rows, reader, state));
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
    const reader = {
      ...{ side: 'funder' as const, mayAct: holds(actor, 'requirement:edit'), today: this.today() },
    };
    return (state) =>
      this.pages.show(request, 'requirements/requirement', buildRequirement(page, row, reader, state));
  }

  private today() {
    return dayInMexico(this.clock.now());
  }
}

const first = (values: FormValues, name: string): string => values[name]?.[0] ?? '';
