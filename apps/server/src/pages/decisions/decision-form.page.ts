import { Body, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { DecisionService, ReviewDeskService, type DecisionView } from '@puente/grants';
import { DomainError } from '@puente/kernel';
import type { Response } from 'express';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { seenVersion } from '../../http/seen-version';
import { say } from '../../texts';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildDecisionForm } from './build-decision-form';
import { decisionItems, decisionProblems, decisionValues, type OpenDesk } from './decision-form-data';
import { decisionUrl } from './decision-words';

/** The form in which a list of decisions is proposed, or changed while it is open. */
@PageController('calls/:call/decisions')
export class DecisionFormPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(DecisionService) private readonly decisions: DecisionService,
    @Inject(ReviewDeskService) private readonly desk: ReviewDeskService,
  ) {}

  @RequirePermission('decision:propose')
  @Get('new')
  async newForm(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
  ): Promise<string> {
    return (await this.form(request, actor, await this.openDesk(actor, call, null), null))(emptyForm);
  }

  @RequirePermission('decision:propose')
  @Post('new')
  async propose(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const desk = await this.openDesk(actor, call, null);
    const act = async (): Promise<void> => {
      const id = await this.decisions.propose(actor, call, decisionItems(values, desk));
      response.redirect(303, `${decisionUrl(locale, call, id)}?done=doneProposed`);
    };
    await orAgain({ response, locale, values }, act, async () =>
      placed(await this.form(request, actor, desk, null)),
    );
  }

  @RequirePermission('decision:propose')
  @Get(':decision/edit')
  async editForm(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('decision') id: string,
  ): Promise<string> {
    const open = await this.openList(actor, call, id);
    const show = await this.form(request, actor, await this.openDesk(actor, call, id), open);
    return show({ values: decisionValues(open), problems: [] });
  }

  @RequirePermission('decision:propose')
  @Post(':decision/edit')
  async change(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('decision') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const desk = await this.openDesk(actor, call, id);
    const act = async (): Promise<void> => {
      const items = decisionItems(values, desk);
      await this.decisions.change(actor, call, id, seenVersion(values), items);
      response.redirect(303, `${decisionUrl(locale, call, id)}?done=doneChanged`);
    };
    await orAgain({ response, locale, values }, act, async () =>
      placed(await this.form(request, actor, desk, await this.openList(actor, call, id))),
    );
  }

  private async openDesk(actor: PersonActor, call: string, id: string | null): Promise<OpenDesk> {
    const desk = await this.desk.list(actor, call);
    return { ...desk, taken: await this.decisions.inOtherLists(actor, call, id) };
  }

  /** What is over has no form any more. */
  private async openList(actor: PersonActor, call: string, id: string): Promise<DecisionView> {
    const found = await this.decisions.get(actor, call, id);
    if (found.status !== 'proposed') throw new DomainError('conflict', 'decision-over');
    return found;
  }

  private async form(
    request: PuenteRequest,
    actor: PersonActor,
    desk: OpenDesk,
    open: DecisionView | null,
  ): Promise<(state: FormState) => string> {
    const page = this.pages.page(
      request,
      say(localeOf(request), open ? 'decisions.change' : 'decisions.new'),
    );
    const progress = await this.desk.progress(actor, desk.call.id);
    return (state) =>
      this.pages.show(request, 'decisions/form', buildDecisionForm(page, desk, progress, open, state));
  }
}

/** Shows refusals at the choices that they are about. */
const placed = (show: (state: FormState) => string) => (state: FormState) =>
  show({ ...state, problems: decisionProblems(state.problems, state.values) });
