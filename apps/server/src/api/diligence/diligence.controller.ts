import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { DiligenceNoteService, DiligenceService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { RiskDto } from './diligence.dto';
import { PairListResponse, toPairList } from './diligence.response';

@ApiTags('diligence')
@Controller('api/v1/diligence')
export class DiligenceController {
  constructor(
    @Inject(DiligenceService) private readonly diligence: DiligenceService,
    @Inject(DiligenceNoteService) private readonly notes: DiligenceNoteService,
  ) {}

  /** Every nonprofit with an award, the latest award first: its legal route, what is missing, the risk that was noted. */
  @RequirePermission('diligence:read')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<PairListResponse> {
    return toPairList(await this.diligence.list(actor));
  }

  /** States how much risk the organisation accepts. */
  @RequirePermission('diligence:appetite')
  @Post('appetite')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 413, 415, 422)
  async appetite(@CurrentActor() actor: PersonActor, @Body() { level, words }: RiskDto): Promise<void> {
    await this.notes.stateAppetite(actor, { level, words });
  }
}
