import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { EvidenceService } from '@puente/evidence';
import { localeOf } from '../../http/reader';
import { CurrentActor, RequirePermission, type PuenteRequest } from '../../http/route-rules';
import { WithoutKey } from '../../http/without-key';
import { ApiProblems } from '../api-problems';
import { WordingDto } from './wording.dto';
import { toWording, WordingResponse } from './wording.response';

@ApiTags('evidence')
@Controller('api/v1/wording')
export class WordingController {
  constructor(@Inject(EvidenceService) private readonly evidence: EvidenceService) {}

  /** Words of a text to think about, with why and what to say instead. The text is neither stored nor logged. */
  @RequirePermission('evidence:read')
  @WithoutKey('reading')
  @Post()
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 413, 415, 422)
  look(
    @Req() request: PuenteRequest,
    @CurrentActor() actor: PersonActor,
    @Body() { text, language }: WordingDto,
  ): WordingResponse {
    return toWording(this.evidence.wording(actor, text, language), localeOf(request), language);
  }
}
