import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import type { DateOnly } from '@puente/kernel';
import { OwnIntroductionService } from '@puente/matching';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { AcceptanceDto, DeclineDto, OfferDto } from './introduction.dto';
import { OwnIntroductionResponse, toOwnIntroduction } from './introduction.response';

@ApiTags('introductions')
@Controller('api/v1/my/introductions')
export class OwnIntroductionsController {
  constructor(@Inject(OwnIntroductionService) private readonly introductions: OwnIntroductionService) {}

  /** Who wants to meet one’s own nonprofit, the latest first. */
  @RequirePermission('introduction:read-own')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<OwnIntroductionResponse[]> {
    return (await this.introductions.list(actor)).map(toOwnIntroduction);
  }

  /** Shows interest in a published programme, under the alias. */
  @RequirePermission('introduction:answer')
  @Post()
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 413, 415, 422)
  async offer(@CurrentActor() actor: PersonActor, @Body() body: OfferDto): Promise<void> {
    await this.introductions.offer(actor, body.programmeId);
  }

  /** Says yes to this one funder; a protected nonprofit signs by it, soon after a proof of who one is. */
  @RequirePermission('introduction:accept')
  @Post(':introduction/accept')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async accept(
    @CurrentActor() actor: PersonActor,
    @Param('introduction') id: string,
    @Body() { classes, until }: AcceptanceDto,
  ): Promise<void> {
    await this.introductions.accept(actor, id, { classes, until: until as DateOnly });
  }

  /** Says no, which the funder does not see unless a reason is told. */
  @RequirePermission('introduction:answer')
  @Post(':introduction/decline')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async decline(
    @CurrentActor() actor: PersonActor,
    @Param('introduction') id: string,
    @Body() { reason }: DeclineDto,
  ): Promise<void> {
    await this.introductions.decline(actor, id, reason ?? null);
  }

  /** Takes back an interest, or what was shown. */
  @RequirePermission('introduction:answer')
  @Post(':introduction/withdraw')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409)
  async withdraw(@CurrentActor() actor: PersonActor, @Param('introduction') id: string): Promise<void> {
    await this.introductions.withdraw(actor, id);
  }
}
