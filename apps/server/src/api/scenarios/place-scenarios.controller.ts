import { Body, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { ScenarioOfferService, ScenarioService, type ScenarioPlace } from '@puente/grants';
import { listPage } from '@puente/kernel';
import { LIST_PAGE } from '../../http/list-place';
import { pageNumber, type RawQuery } from '../../http/match-query';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { idsIn } from '../../http/query-ids';
import { InPlace } from '../../http/scenario-place';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { scenarioAsked, ScenarioDto } from './scenario.dto';
import {
  ScenarioComparisonResponse,
  ScenarioOfferResponse,
  ScenarioResponse,
  ScenariosResponse,
} from './scenario.response';
import { toComparison, toOffer, toScenario, toScenarios } from './to-scenario';

/**
 * What can be done with scenarios wherever they stand: worked out in the background, looked at, compared and stopped. The
 * controller of each place says its address.
 */
export abstract class PlaceScenariosController {
  constructor(
    @Inject(ScenarioService) protected readonly scenarios: ScenarioService,
    @Inject(ScenarioOfferService) private readonly offers: ScenarioOfferService,
  ) {}

  /** The scenarios of a call or a shortlist, the latest first, fifty at a time. */
  @RequirePermission('decision:propose')
  @Get()
  @ApiQuery({ name: 'page', required: false, type: Number })
  @ApiProblems(400, 401, 403, 404)
  async list(
    @CurrentActor() actor: PersonActor,
    @InPlace() place: ScenarioPlace,
    @Query() query: RawQuery,
  ): Promise<ScenariosResponse> {
    const { scenarios } = await this.scenarios.list(actor, place);
    return toScenarios(listPage(scenarios, pageNumber(query), LIST_PAGE));
  }

  /** Who can be chosen: applications with what they ask for and their reviews, or whom the list proposes and how each suits. */
  @RequirePermission('decision:propose')
  @Get('candidates')
  @ApiProblems(401, 403, 404)
  async candidates(
    @CurrentActor() actor: PersonActor,
    @InPlace() place: ScenarioPlace,
  ): Promise<ScenarioOfferResponse> {
    return toOffer(await this.offers.of(actor, place));
  }

  /** Two to four that are worked out, side by side: `id` once for each. */
  @RequirePermission('decision:propose')
  @Get('comparison')
  @ApiQuery({ name: 'id', required: true, type: [String] })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  async compare(
    @CurrentActor() actor: PersonActor,
    @InPlace() place: ScenarioPlace,
    @Query() query: RawQuery,
  ): Promise<ScenarioComparisonResponse> {
    return toComparison(await this.scenarios.compare(actor, place, idsIn(query)));
  }

  /** Keeps what is asked and has it worked out. */
  @RequirePermission('decision:propose')
  @Post()
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async make(
    @CurrentActor() actor: PersonActor,
    @InPlace() place: ScenarioPlace,
    @Body() body: ScenarioDto,
  ): Promise<AddedResponse> {
    const input = scenarioAsked(body, place);
    return { id: await this.scenarios.make(actor, place, input, body.copyOf ?? null) };
  }

  /** What was asked, and what was worked out of it. */
  @RequirePermission('decision:propose')
  @Get(':scenario')
  @ApiProblems(401, 403, 404)
  async get(
    @CurrentActor() actor: PersonActor,
    @InPlace() place: ScenarioPlace,
    @Param('scenario') id: string,
  ): Promise<ScenarioResponse> {
    return toScenario(await this.scenarios.get(actor, place, id));
  }

  /** Stops the computation of one that waits. */
  @RequirePermission('decision:propose')
  @Post(':scenario/cancellation')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409, 415)
  async cancel(
    @CurrentActor() actor: PersonActor,
    @InPlace() place: ScenarioPlace,
    @Param('scenario') id: string,
  ): Promise<void> {
    await this.scenarios.cancel(actor, place, id);
  }

  /** Makes the copy in which the limits give way as far as the answer says. */
  @RequirePermission('decision:propose')
  @Post(':scenario/relaxations')
  @ApiProblems(401, 403, 404, 409, 415)
  async relax(
    @CurrentActor() actor: PersonActor,
    @InPlace() place: ScenarioPlace,
    @Param('scenario') id: string,
  ): Promise<AddedResponse> {
    return { id: await this.scenarios.relax(actor, place, id) };
  }
}
