import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { AwardApprovalService, AwardService } from '@puente/grants';
import { readChangedAward, readNewAward } from '../../http/award-body';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { AwardApprovalDto, ChangedAwardDto, NewAwardDto, SeenAwardDto } from './award.dto';
import { AwardDetailResponse, toAward } from './award.response';

@ApiTags('awards')
@Controller('api/v1/awards')
export class AwardsController {
  constructor(
    @Inject(AwardService) private readonly awards: AwardService,
    @Inject(AwardApprovalService) private readonly approvals: AwardApprovalService,
  ) {}

  /** What the organisation gives, the latest written first. */
  @RequirePermission('award:read')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<AwardDetailResponse[]> {
    return (await this.awards.list(actor)).map(toAward);
  }

  /** Writes the award of an application as a draft. */
  @RequirePermission('award:edit')
  @Post()
  @ApiBody({ type: NewAwardDto })
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async draft(@CurrentActor() actor: PersonActor, @Body() body: object): Promise<AddedResponse> {
    const { input, applicationId } = readNewAward(body);
    return { id: await this.awards.draft(actor, applicationId, input) };
  }

  @RequirePermission('award:read')
  @Get(':award')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('award') id: string): Promise<AwardDetailResponse> {
    return toAward(await this.awards.get(actor, id));
  }

  /** Changes the terms, if nobody else did since `version`; it is a draft again, and no approval holds. */
  @RequirePermission('award:edit')
  @Put(':award')
  @HttpCode(204)
  @ApiBody({ type: ChangedAwardDto })
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async change(
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() body: object,
  ): Promise<void> {
    const { input, version } = readChangedAward(body);
    await this.awards.change(actor, id, version, input);
  }

  /** Puts a draft up for approval by somebody else. */
  @RequirePermission('award:edit')
  @Post(':award/proposal')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async propose(
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() { version }: SeenAwardDto,
  ): Promise<void> {
    await this.approvals.propose(actor, id, version);
  }

  /** Approves exactly what was `shown`; never who wrote or proposed it. */
  @RequirePermission('award:approve')
  @Post(':award/approval')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async approve(
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() { shown }: AwardApprovalDto,
  ): Promise<void> {
    await this.approvals.approve(actor, id, shown);
  }

  /** Takes an award back that is not active yet, also one that a side signed. */
  @RequirePermission('award:edit')
  @Post(':award/withdrawal')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async withdraw(
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() { version }: SeenAwardDto,
  ): Promise<void> {
    await this.awards.withdraw(actor, id, version);
  }
}
