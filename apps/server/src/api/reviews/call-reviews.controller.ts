import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBody, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import {
  AssignmentService,
  DESK_STATES,
  listDeskAs,
  ReviewDeskService,
  ReviewPlanService,
  type BoardLine,
  type DeskLine,
} from '@puente/grants';
import { listPage } from '@puente/kernel';
import { LIST_PAGE } from '../../http/list-place';
import { codeIn, pageNumber, type RawQuery } from '../../http/match-query';
import { readReviewPlan } from '../../http/review-body';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { PairDto, PairsDto, ReopeningDto, ReviewPlanDto } from './review.dto';
import {
  BoardResponse,
  CallReviewsResponse,
  DeskReviewsResponse,
  ProposalResponse,
  ReviewPlanResponse,
  toBoard,
  toDesk,
  toDeskReviews,
  toPlan,
  toProposal,
} from './review.response';

@ApiTags('reviews')
@Controller('api/v1/calls/:call')
export class CallReviewsController {
  constructor(
    @Inject(ReviewPlanService) private readonly plans: ReviewPlanService,
    @Inject(AssignmentService) private readonly assignments: AssignmentService,
    @Inject(ReviewDeskService) private readonly desk: ReviewDeskService,
  ) {}

  /** By what a call is judged and by whom; version 0 until somebody says so. */
  @RequirePermission('review:lead')
  @Get('review-plan')
  @ApiProblems(401, 403, 404)
  async plan(@CurrentActor() actor: PersonActor, @Param('call') call: string): Promise<ReviewPlanResponse> {
    return toPlan(await this.plans.get(actor, call));
  }

  /** Replaces the plan, if nobody else did since `version`; the rubric until a reviewer begins. */
  @RequirePermission('review:lead')
  @Put('review-plan')
  @ApiBody({ type: ReviewPlanDto })
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async savePlan(
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Body() body: object,
  ): Promise<ReviewPlanResponse> {
    const { plan, version } = readReviewPlan(body);
    return toPlan(await this.plans.save(actor, call, version, plan));
  }

  /** What was received, and who judges it, fifty at a time. */
  @RequirePermission('review:lead')
  @Get('review-assignments')
  @ApiQuery({ name: 'page', required: false, type: Number })
  @ApiProblems(400, 401, 403, 404)
  async board(
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Query() query: RawQuery,
  ): Promise<BoardResponse> {
    const pageOf = (lines: readonly BoardLine[]) => listPage(lines, pageNumber(query), LIST_PAGE);
    const board = await this.assignments.board(actor, call, (lines) => pageOf(lines).rows);
    return toBoard(pageOf(board.lines));
  }

  /** A balanced assignment of what lacks reviewers; nothing is assigned by asking. */
  @RequirePermission('review:lead')
  @Get('review-assignments/proposal')
  @ApiProblems(401, 403, 404, 409)
  async propose(@CurrentActor() actor: PersonActor, @Param('call') call: string): Promise<ProposalResponse> {
    return toProposal(await this.assignments.propose(actor, call));
  }

  /** Assigns pairs; those that are assigned already stay. */
  @RequirePermission('review:lead')
  @Post('review-assignments')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async assign(
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Body() { pairs }: PairsDto,
  ): Promise<void> {
    await this.assignments.assign(actor, call, pairs);
  }

  /** Takes an assignment back that is not handed in; what one opened oneself, somebody else takes back. */
  @RequirePermission('review:lead')
  @Post('review-assignments/removals')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async unassign(
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Body() pair: PairDto,
  ): Promise<void> {
    await this.assignments.unassign(actor, call, pair);
  }

  /** What was received, how far it is and how far its reviews lie apart: the best read first, fifty at a time. */
  @RequirePermission('review:lead')
  @Get('reviews')
  @ApiQuery({ name: 'state', required: false, enum: DESK_STATES })
  @ApiQuery({ name: 'page', required: false, type: Number })
  @ApiProblems(400, 401, 403, 404, 422)
  async list(
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Query() query: RawQuery,
  ): Promise<CallReviewsResponse> {
    const [state, page] = [codeIn(query, 'state', DESK_STATES), pageNumber(query)];
    const pageOf = (lines: readonly DeskLine[]) => listPage(listDeskAs(lines, state), page, LIST_PAGE);
    const desk = await this.desk.list(actor, call, (lines) => pageOf(lines).rows);
    return toDesk(pageOf(desk.lines));
  }

  /** The reviews of one application that were handed in. */
  @RequirePermission('review:lead')
  @Get('reviews/:received')
  @ApiProblems(401, 403, 404)
  async get(
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('received') application: string,
  ): Promise<DeskReviewsResponse> {
    return toDeskReviews(await this.desk.get(actor, call, application));
  }

  /** Gives a review back to its writer, with a reason; not once its application has a final answer. */
  @RequirePermission('review:lead')
  @Post('reviews/:received/reopenings')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async reopen(
    @CurrentActor() actor: PersonActor,
    @Param('call') call: string,
    @Param('received') applicationId: string,
    @Body() { reviewerId, version, reason }: ReopeningDto,
  ): Promise<void> {
    await this.desk.reopen(actor, call, { applicationId, reviewerId, version }, reason);
  }
}
