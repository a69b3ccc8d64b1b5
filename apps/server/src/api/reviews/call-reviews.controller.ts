import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { AssignmentService, ReviewDeskService, ReviewPlanService } from '@puente/grants';
import { readReviewPlan } from '../../http/review-body';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { PairDto, PairsDto, ReopeningDto, ReviewPlanDto } from './review.dto';
import {
  BoardLineResponse,
  DeskLineResponse,
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

  /** What was received, and who judges it. */
  @RequirePermission('review:lead')
  @Get('review-assignments')
  @ApiProblems(401, 403, 404)
  async board(@CurrentActor() actor: PersonActor, @Param('call') call: string): Promise<BoardLineResponse[]> {
    return toBoard(await this.assignments.board(actor, call));
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

  /** What was received, how far it is and how far its reviews lie apart. */
  @RequirePermission('review:lead')
  @Get('reviews')
  @ApiProblems(401, 403, 404)
  async list(@CurrentActor() actor: PersonActor, @Param('call') call: string): Promise<DeskLineResponse[]> {
    return toDesk(await this.desk.list(actor, call));
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
