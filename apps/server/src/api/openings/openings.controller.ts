import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { OpeningApprovalService, OpeningService } from '@puente/ledger';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { SeenBatchDto } from '../payments/batch.dto';
import { OpeningApprovalDto, OpeningQueryDto, OpeningTermsDto } from './opening.dto';
import {
  OpeningContentResponse,
  OpeningListResponse,
  OpeningPreviewResponse,
  toOpening,
  toOpeningContent,
  toPreview,
} from './opening.response';

/** Past grants of the own organisation as awards with opening balances. */
@ApiTags('ledger')
@Controller('api/v1')
export class OpeningsController {
  constructor(
    @Inject(OpeningService) private readonly openings: OpeningService,
    @Inject(OpeningApprovalService) private readonly approvals: OpeningApprovalService,
  ) {}

  /** The latest proposed first. */
  @RequirePermission('opening:read')
  @Get('openings')
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<OpeningListResponse> {
    return { openings: (await this.openings.list(actor)).map(toOpening) };
  }

  /** What would enter the books under these terms, and why the rest does not; nothing is stored. */
  @RequirePermission('opening:propose')
  @Get('opening-preview')
  @ApiProblems(400, 401, 403, 422)
  async preview(
    @CurrentActor() actor: PersonActor,
    @Query() terms: OpeningQueryDto,
  ): Promise<OpeningPreviewResponse> {
    return toPreview(await this.openings.preview(actor, terms));
  }

  /** Proposes what may enter the books, up to 500 grants. */
  @RequirePermission('opening:propose')
  @Post('openings')
  @ApiProblems(400, 401, 403, 409, 413, 415, 422)
  async propose(@CurrentActor() actor: PersonActor, @Body() terms: OpeningTermsDto): Promise<AddedResponse> {
    return { id: await this.openings.propose(actor, terms) };
  }

  @RequirePermission('opening:read')
  @Get('openings/:opening')
  @ApiProblems(401, 403, 404)
  async get(
    @CurrentActor() actor: PersonActor,
    @Param('opening') id: string,
  ): Promise<OpeningContentResponse> {
    return toOpeningContent(await this.openings.get(actor, id));
  }

  /** Puts exactly what was `shown` into the books; never who proposed it. */
  @RequirePermission('opening:approve')
  @Post('openings/:opening/approval')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async approve(
    @CurrentActor() actor: PersonActor,
    @Param('opening') id: string,
    @Body() { shown }: OpeningApprovalDto,
  ): Promise<void> {
    await this.approvals.approve(actor, id, shown);
  }

  /** Gives a proposal up; its grants may be proposed anew. */
  @RequirePermission('opening:propose')
  @Post('openings/:opening/withdrawal')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async withdraw(
    @CurrentActor() actor: PersonActor,
    @Param('opening') id: string,
    @Body() { version }: SeenBatchDto,
  ): Promise<void> {
    await this.openings.withdraw(actor, id, version);
  }

  /** Takes all of it back, as long as nothing happened to one of its awards. */
  @RequirePermission('opening:take-back')
  @Post('openings/:opening/taking-back')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async takeBack(
    @CurrentActor() actor: PersonActor,
    @Param('opening') id: string,
    @Body() { version }: SeenBatchDto,
  ): Promise<void> {
    await this.approvals.takeBack(actor, id, version);
  }
}
