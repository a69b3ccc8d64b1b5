import { Body, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { PersonActor } from '@puente/database';
import type { ScenarioPlace } from '@puente/grants';
import type { Response } from 'express';
import { listPlace } from '../../http/list-place';
import type { RawQuery } from '../../http/match-query';
import { PageController } from '../../http/page.decorator';
import { idsIn } from '../../http/query-ids';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { InPlace } from '../../http/scenario-place';
import { sendTable } from '../../http/table-answer';
import { say } from '../../texts';
import { emptyForm } from '../shared/form-values';
import { buildComparison } from './build-comparison';
import { buildScenarioList } from './build-scenario-list';
import { scenariosUrl } from './scenario-setting';
import { scenarioTables } from './scenario-tables';
import { ShownScenario } from './shown-scenario';

/** Scenarios of a call or a shortlist: looked at, compared and stopped. */
@PageController('calls/:call/scenarios', 'shortlists/:shortlist/scenarios')
export class ScenariosPage extends ShownScenario {
  @RequirePermission('decision:propose')
  @Get()
  async list(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @InPlace() place: ScenarioPlace,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const part = listPlace(raw);
    const page = this.pages.page(request, say(localeOf(request), 'scenarios.title'), part);
    const { source, scenarios } = await this.scenarios.list(actor, place);
    const setting = await this.setting(request, actor, source);
    return this.pages.show(request, 'scenarios/list', buildScenarioList(page, scenarios, setting, part));
  }

  @RequirePermission('decision:propose')
  @Get('compare')
  async compare(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @InPlace() place: ScenarioPlace,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const part = listPlace(raw);
    const page = this.pages.page(request, say(localeOf(request), 'scenarios.compareTitle'), part);
    const compared = await this.scenarios.compare(actor, place, idsIn(raw));
    const setting = await this.setting(request, actor, compared.source);
    return this.pages.show(request, 'scenarios/compare', buildComparison(page, compared, setting, part));
  }

  @RequirePermission('decision:propose')
  @Get(':scenario')
  async show(
    @Req() request: PuenteRequest,
    @Res({ passthrough: true }) response: Response,
    @CurrentActor() actor: PersonActor,
    @InPlace() place: ScenarioPlace,
    @Param('scenario') id: string,
    @Query() raw: RawQuery,
  ): Promise<string> {
    const done = typeof raw.done === 'string' ? raw.done : undefined;
    return (await this.page(request, response, { actor, place, id }, listPlace(raw), done))(emptyForm);
  }

  @RequirePermission('decision:propose')
  @Get([':scenario/file.csv', ':scenario/file.xlsx'])
  async file(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @InPlace() place: ScenarioPlace,
    @Param('scenario') id: string,
  ): Promise<void> {
    const tables = scenarioTables(await this.scenarios.takeOut(actor, place, id));
    const name = say(localeOf(request), 'scenarios.fileName');
    sendTable(request, response, { name, tables, records: () => [] });
  }

  @RequirePermission('decision:propose')
  @Post(':scenario/cancel')
  async cancel(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @InPlace() place: ScenarioPlace,
    @Param('scenario') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.act(request, response, { actor, place, id, body }, async () => {
      await this.scenarios.cancel(actor, place, id);
      return `${scenariosUrl(localeOf(request), place, `/${id}`)}?done=doneStopped`;
    });
  }

  /** Makes the copy in which the limits gave way. */
  @RequirePermission('decision:propose')
  @Post(':scenario/relax')
  async relax(
    @Req() request: PuenteRequest,
    @Res() response: Response,
    @CurrentActor() actor: PersonActor,
    @InPlace() place: ScenarioPlace,
    @Param('scenario') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    await this.act(request, response, { actor, place, id, body }, async () => {
      const copy = await this.scenarios.relax(actor, place, id);
      return `${scenariosUrl(localeOf(request), place, `/${copy}`)}?done=doneRelaxed`;
    });
  }
}
