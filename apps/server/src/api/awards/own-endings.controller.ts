import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { OwnEndingService } from '@puente/ledger';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { EndingRequestDto, SeenEndingDto } from './termination.dto';

@ApiTags('awards')
@Controller('api/v1/my/awards/:award/termination')
export class OwnEndingsController {
  constructor(@Inject(OwnEndingService) private readonly endings: OwnEndingService) {}

  /** Asks that an award which the nonprofit is given ends before its time. */
  @RequirePermission('ending:ask')
  @Post()
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async ask(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() { words }: EndingRequestDto,
  ): Promise<void> {
    await this.endings.ask(actor, award, words);
  }

  /** Takes back what the nonprofit asked for. */
  @RequirePermission('ending:ask')
  @Post('withdrawal')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async withdraw(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() { version }: SeenEndingDto,
  ): Promise<void> {
    await this.endings.withdraw(actor, award, version);
  }
}
