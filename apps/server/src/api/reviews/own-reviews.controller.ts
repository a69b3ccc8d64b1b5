import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { OwnReviewService, type Marks } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { RecusalDto, ReviewVersionDto, WrittenReviewDto } from './review.dto';
import {
  OwnReviewResponse,
  QueueLineResponse,
  toOwnReview,
  toQueueLine,
  WrittenVersionResponse,
} from './review.response';

@ApiTags('reviews')
@Controller('api/v1/reviews')
export class OwnReviewsController {
  constructor(@Inject(OwnReviewService) private readonly reviews: OwnReviewService) {}

  /** What is assigned to this account. */
  @RequirePermission('review:write')
  @Get()
  @ApiProblems(401, 403)
  async queue(@CurrentActor() actor: PersonActor): Promise<QueueLineResponse[]> {
    return (await this.reviews.queue(actor)).map(toQueueLine);
  }

  /** One of them: hints of a conflict first, and what was handed in once none is declared. */
  @RequirePermission('review:write')
  @Get(':assigned')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('assigned') id: string): Promise<OwnReviewResponse> {
    return toOwnReview(await this.reviews.get(actor, id));
  }

  /** Declares no conflict of interest; it holds for half a year. */
  @RequirePermission('review:write')
  @Post(':assigned/declaration')
  @HttpCode(204)
  @ApiProblems(401, 403, 404)
  async declare(@CurrentActor() actor: PersonActor, @Param('assigned') id: string): Promise<void> {
    await this.reviews.declare(actor, id);
  }

  /** Steps back for good; the application is not there any more. */
  @RequirePermission('review:write')
  @Post(':assigned/recusal')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 413, 415, 422)
  async recuse(
    @CurrentActor() actor: PersonActor,
    @Param('assigned') id: string,
    @Body() { reason }: RecusalDto,
  ): Promise<void> {
    await this.reviews.recuse(actor, id, reason);
  }

  /** Writes the draft as a whole over the version that was seen. */
  @RequirePermission('review:write')
  @Put(':assigned')
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async write(
    @CurrentActor() actor: PersonActor,
    @Param('assigned') id: string,
    @Body() { version, marks, forApplicant, internal }: WrittenReviewDto,
  ): Promise<WrittenVersionResponse> {
    const written = { marks: marks as Marks, forApplicant, internal };
    return { version: await this.reviews.write(actor, id, version, written) };
  }

  /** Hands the draft in as it was seen. */
  @RequirePermission('review:write')
  @Post(':assigned/submission')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async submit(
    @CurrentActor() actor: PersonActor,
    @Param('assigned') id: string,
    @Body() { version }: ReviewVersionDto,
  ): Promise<void> {
    await this.reviews.submit(actor, id, version);
  }
}
