import { Body, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import { ReviewDeskService, ScenarioService } from '@puente/grants';
import type { Response } from 'express';
import { listPlace, type ListPlace } from '../../http/list-place';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { PageRenderer } from '../../http/page-renderer';
import { idsIn } from '../../http/query-ids';
import { localeOf } from '../../http/reader';
import { orAgain } from '../../http/refuse-form';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { sendTable } from '../../http/table-answer';
import { say } from '../../texts';
import { decisionUrl } from '../decisions/decision-words';
import { doneFlash } from '../shared/done-flash';
import type { FormState } from '../shared/form-state';
import { emptyForm, formValues } from '../shared/form-values';
import { buildComparison } from './build-comparison';
import { buildScenario } from './build-scenario';
import { buildScenarioList } from './build-scenario-list';
import { scenarioTables } from './scenario-tables';
import { scenariosUrl } from './scenario-words';

const DONE = ['doneMade', 'doneStopped', 'doneRelaxed'] as const;
/** How soon a page that waits looks again, without a script. */
const LOOK_AGAIN_SECONDS = '5';

interface Asked {
  readonly actor: PersonActor;
  readonly call: string;
  readonly id: string;
}

/** Scenarios of a call: looked at, compared, stopped, and put up as a list of decisions. */
@PageController('calls/:call/scenarios')
export class ScenariosPage {
  constructor(
    @Inject(PageRenderer) private readonly pages: PageRenderer,
    @Inject(ScenarioService) private readonly scenarios: ScenarioService,
    @Inject(ReviewDeskService) private readonly desk: ReviewDeskService,
  ) {}

  @RequirePermission('decision:propose')
  @Get()
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const place = listPlace(raw);
    const page = this.pages.page(request, say(localeOf(request), 'scenarios.title'), place);
    const rows = await this.scenarios.list(actor, call);
    const progress = await this.desk.progress(actor, call);
    return this.pages.show(request, 'scenarios/list', buildScenarioList(page, rows, progress, place));
  }

  @RequirePermission('decision:propose')
  @Get('compare')
  async compare(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const place = listPlace(raw);
    const page = this.pages.page(request, say(localeOf(request), 'scenarios.compareTitle'), place);
    const compared = await this.scenarios.compare(actor, call, idsIn(raw));
    const progress = await this.desk.progress(actor, call);
    return this.pages.show(request, 'scenarios/compare', buildComparison(page, compared, progress, place));
  }

  @RequirePermission('decision:propose')
  @Get(':scenario')
  async show(
    @Req() request: PuenteRequest,
    @Res({ passthrough: true }) response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('scenario') id: string,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const done = typeof raw.done === 'string' ? raw.done : undefined;
    return (await this.page(request, response, { actor, call, id }, listPlace(raw), done))(emptyForm);
  }

  @RequirePermission('decision:propose')
  @Get([':scenario/file.csv', ':scenario/file.xlsx'])
  async file(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('scenario') id: string,
  ): Promise<void> {
    const tables = scenarioTables(await this.scenarios.takeOut(actor, call, id));
    const name = say(localeOf(request), 'scenarios.fileName');
    sendTable(request, response, { name, tables, records: () => [] });
  }

  @RequirePermission('decision:propose')
  @Post(':scenario/cancel')
  async cancel(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('scenario') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.act(request, response, { actor, call, id, body }, async () => {
      await this.scenarios.cancel(actor, call, id);
      return `${scenariosUrl(localeOf(request), call, `/${id}`)}?done=doneStopped`;
    });
  }

  /** Makes the copy in which the limits gave way. */
  @RequirePermission('decision:propose')
  @Post(':scenario/relax')
  async relax(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('scenario') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.act(request, response, { actor, call, id, body }, async () => {
      const copy = await this.scenarios.relax(actor, call, id);
      return `${scenariosUrl(localeOf(request), call, `/${copy}`)}?done=doneRelaxed`;
    });
  }

  /** Puts up the list that somebody else approves, and leads to it. */
  @RequirePermission('decision:propose')
  @Post(':scenario/propose')
  async propose(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('scenario') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.act(request, response, { actor, call, id, body }, async () => {
      const decision = await this.scenarios.propose(actor, call, id);
      return `${decisionUrl(localeOf(request), call, decision)}?done=doneProposed`;
    });
  }

  private async act(
    request: PuenteRequest,
    response: Response,
    { body, ...asked }: Asked & { readonly body: unknown },
    act: () => Promise<string>,
  ): Promise<void> {
    const [values, locale] = [formValues(body), localeOf(request)];
    const go = async (): Promise<void> => response.redirect(303, await act());
    await orAgain({ response, locale, values }, go, () => this.page(request, response, asked, listPlace({})));
  }

  private async page(
    request: PuenteRequest,
    response: Response,
    { actor, call, id }: Asked,
    place: ListPlace,
    done?: string,
  ): Promise<(state: FormState) => string> {
    const locale = localeOf(request);
    const flash = doneFlash('scenarios', DONE, done, locale);
    const page = this.pages.page(request, say(locale, 'scenarios.oneTitle'), {
      ...{ flash, printing: place.printing },
    });
    const view = await this.scenarios.get(actor, call, id);
    const progress = await this.desk.progress(actor, call);
    if (view.scenario.state === 'waiting') response.setHeader('Refresh', LOOK_AGAIN_SECONDS);
    return (state) =>
      this.pages.show(request, 'scenarios/scenario', buildScenario(page, view, progress, place, state));
  }
}
