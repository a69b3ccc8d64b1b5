import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { DecisionService } from '@puente/grants';
import { listPage } from '@puente/kernel';
import { LIST_PAGE } from '../../http/list-place';
import { pageNumber, type RawQuery } from '../../http/match-query';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import {
  DecisionDetailResponse,
  DecisionsResponse,
  toDecisionDetail,
  toDecisions,
} from './decision.response';
import { ApprovalDto, ChangedDecisionDto, DecisionItemsDto } from './review.dto';

@ApiTags('decisions')
@Controller('api/v1/calls/:call/decisions')
export class DecisionsController {
  constructor(@Inject(DecisionService) private readonly decisions: DecisionService) {}

  /** Lists of decisions on a call's applications, the latest first, fifty at a time. */
  @RequirePermission('decision:propose')
  @Get()
  @ApiQuery({ name: 'page', required: false, type: Number })
  @ApiProblems(400, 401, 403, 404)
  async list(
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Query() query: RawQuery,
  ): Promise<DecisionsResponse> {
    const lists = await this.decisions.list(actor, call);
    return toDecisions(listPage(lists, pageNumber(query), LIST_PAGE));
  }

  /** Proposes a list; another person approves it. */
  @RequirePermission('decision:propose')
  @Post()
  @ApiProblems(400, 401, 403, 404, 413, 415, 422)
  async propose(
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Body() { items }: DecisionItemsDto,
  ): Promise<AddedResponse> {
    return { id: await this.decisions.propose(actor, call, items) };
  }

  @RequirePermission('decision:propose')
  @Get(':decision')
  @ApiProblems(401, 403, 404)
  async get(
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('decision') id: string,
  ): Promise<DecisionDetailResponse> {
    return toDecisionDetail(await this.decisions.get(actor, call, id));
  }

  /** Changes an open list; earlier approvals count no more. */
  @RequirePermission('decision:propose')
  @Put(':decision')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async change(
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('decision') id: string,
    @Body() { items, version }: ChangedDecisionDto,
  ): Promise<void> {
    await this.decisions.change(actor, call, id, version, items);
  }

  /** Approves exactly what was `shown`; enough people make it final, and applicants are told. */
  @RequirePermission('decision:approve')
  @Post(':decision/approvals')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async approve(
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('decision') id: string,
    @Body() { shown }: ApprovalDto,
  ): Promise<void> {
    await this.decisions.approve(actor, call, id, shown);
  }

  @RequirePermission('decision:propose')
  @Post(':decision/withdrawal')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409)
  async withdraw(
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('decision') id: string,
  ): Promise<void> {
    await this.decisions.withdraw(actor, call, id);
  }
}
