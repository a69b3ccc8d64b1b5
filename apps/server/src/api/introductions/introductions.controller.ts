import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { IntroductionService } from '@puente/matching';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { IntroductionResponse, toIntroduction } from './introduction.response';

@ApiTags('introductions')
@Controller('api/v1')
export class IntroductionsController {
  constructor(@Inject(IntroductionService) private readonly introductions: IntroductionService) {}

  /** Those of the programmes that this account works on, the latest first. */
  @RequirePermission('introduction:read')
  @Get('introductions')
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<IntroductionResponse[]> {
    return (await this.introductions.list(actor)).map(toIntroduction);
  }

  /** Asks for one, or says yes to a nonprofit that showed interest. Asking twice changes nothing. */
  @RequirePermission('introduction:ask')
  @Post('programmes/:id/matches/:handle/introduction')
  @HttpCode(200)
  @ApiProblems(401, 403, 404, 409)
  async ask(
    @CurrentActor() actor: PersonActor,
    @Param('id') programmeId: string,
    @Param('handle') handle: string,
  ): Promise<IntroductionResponse> {
    return toIntroduction(await this.introductions.ask(actor, programmeId, handle));
  }

  @RequirePermission('introduction:ask')
  @Post('introductions/:introduction/withdraw')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409)
  async withdraw(@CurrentActor() actor: PersonActor, @Param('introduction') id: string): Promise<void> {
    await this.introductions.withdraw(actor, id);
  }
}
