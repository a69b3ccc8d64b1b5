import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { AwardLetterService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { AwardLetterResponse, toAwardLetter } from './award-letter.response';

@ApiTags('awards')
@Controller('api/v1')
export class AwardLettersController {
  constructor(@Inject(AwardLetterService) private readonly letters: AwardLetterService) {}

  /** What the nonprofit is told of an award that was approved; printed as PDF and DOCX by the pages. */
  @RequirePermission('award:read')
  @Get('awards/:award/letter')
  @ApiProblems(401, 403, 404, 409)
  async get(@CurrentActor() actor: PersonActor, @Param('award') id: string): Promise<AwardLetterResponse> {
    return toAwardLetter(await this.letters.get(actor, id));
  }

  /** The same for the nonprofit, from the agreement on. */
  @RequirePermission('award:read-own')
  @Get('my/awards/:award/letter')
  @ApiProblems(401, 403, 404, 409)
  async own(@CurrentActor() actor: PersonActor, @Param('award') id: string): Promise<AwardLetterResponse> {
    return toAwardLetter(await this.letters.own(actor, id));
  }
}
