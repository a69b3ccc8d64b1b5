import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { OpeningApprovalService, OpeningService } from '@puente/ledger';
import { ProgrammeService } from '@puente/matching';
import { holds } from '@puente/permissions';
import type { Response } from 'express';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { doneFlash } from '../shared/done-flash';
import type { FormState, FormValues } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildNewOpening, openingInput } from './build-new-opening';
import { buildOpening, buildOpeningList } from './build-openings';
import { openingUrl } from './opening-lines';

const DONE = ['doneProposed', 'doneApproved', 'doneWithdrawn', 'doneTakenBack'] as const;

interface Sent {
  readonly actor: PersonActor;
  readonly id: string;
  readonly values: FormValues;
  readonly done: (typeof DONE)[number];
}

/** Past grants with which the books begin: looked through, proposed, approved by a second person, taken back. */
@PageController('openings')
export class OpeningsPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(OpeningService) private readonly openings: OpeningService,
    @Inject(OpeningApprovalService) private readonly approvals: OpeningApprovalService,
    @Inject(ProgrammeService) private readonly programmes: ProgrammeService,
  ) {}

  @RequirePermission('opening:read')
  @Get()
  async list(@Req() request: PuenteRequest, @CurrentActor() actor: PersonActor): Promise<string> {
    const page = this.pages.page(request, say(localeOf(request), 'openings.title'));
    const rows = await this.openings.list(actor);
    return this.pages.show(
      request,
      'openings/list',
      buildOpeningList(page, rows, holds(actor, 'opening:propose')),
    );
  }

  /** The form; once it was sent, with what would enter the books. Nothing is stored. */
  @RequirePermission('opening:propose')
  @Get('new')
  async look(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Query() raw: RawQuery,
  ): Promise<void> {
    const values = formValues(raw);
    const go = async (): Promise<void> => {
      response.send((await this.newPage(request, actor, values))({ values, problems: [] }));
    };
    await orAgain({ response, locale: localeOf(request), values }, go, () => this.newPage(request, actor));
  }

  @RequirePermission('opening:propose')
  @Post()
  async propose(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Body() body: unknown,
  ): Promise<void> {
    const [locale, values] = [localeOf(request), formValues(body)];
    const go = async (): Promise<void> => {
      const id = await this.openings.propose(actor, openingInput(values));
      response.redirect(303, openingUrl(locale, id, '?done=doneProposed'));
    };
    await orAgain({ response, locale, values }, go, () => this.newPage(request, actor));
  }

  @RequirePermission('opening:read')
  @Get(':opening')
  async show(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('opening') id: string,
    @Query('done') done?: string,
  ): Promise<string> {
    return (await this.page(request, actor, id, done))(emptyForm);
  }

  /** Approves exactly what the page showed. */
  @RequirePermission('opening:approve')
  @Post(':opening/approve')
  approve(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('opening') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.act(request, response, { actor, id, values, done: 'doneApproved' }, () =>
      this.approvals.approve(actor, id, values.shown?.[0] ?? ''),
    );
  }

  @RequirePermission('opening:propose')
  @Post(':opening/withdraw')
  withdraw(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('opening') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.act(request, response, { actor, id, values, done: 'doneWithdrawn' }, () =>
      this.openings.withdraw(actor, id, seenVersion(values)),
    );
  }

  @RequirePermission('opening:take-back')
  @Post(':opening/take-back')
  takeBack(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('opening') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const values = formValues(body);
    return this.act(request, response, { actor, id, values, done: 'doneTakenBack' }, () =>
      this.approvals.takeBack(actor, id, seenVersion(values)),
    );
  }

  private async act(
    request: PuenteRequest,
    response: Response,
    { actor, id, values, done }: Sent,
    act: () => Promise<void>,
  ): Promise<void> {
    const locale = localeOf(request);
    const go = async (): Promise<void> => {
      await act();
      response.redirect(303, openingUrl(locale, id, `?done=${done}`));
    };
    await orAgain({ response, locale, values }, go, () => this.page(request, actor, id));
  }

  private async newPage(
    request: PuenteRequest,
    actor: PersonActor,
    asked: FormValues = {},
  ): Promise<(state: FormState) => string> {
    const page = this.pages.page(request, say(localeOf(request), 'openings.newTitle'));
    const programmes = await this.programmes.list(actor);
    const isAsked = asked.months !== undefined;
    const preview = isAsked ? await this.openings.preview(actor, openingInput(asked)) : null;
    return (state) =>
      this.pages.show(request, 'openings/new', buildNewOpening(page, programmes, preview, state));
  }

  private async page(
    request: PuenteRequest,
    actor: PersonActor,
    id: string,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const opening = await this.openings.get(actor, id);
    const flash = doneFlash('openings', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'openings.oneTitle'), { flash });
    const reader = { personId: actor.personId, mayAct: holds(actor, 'opening:propose') };
    return (state) =>
      this.pages.show(request, 'openings/opening', buildOpening(page, opening, reader, state));
  }
}
