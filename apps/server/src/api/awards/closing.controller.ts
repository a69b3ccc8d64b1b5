import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { ClosingService } from '@puente/ledger';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { CloseAwardDto } from './closing.dto';
import { FunderClosingResponse, OwnClosingResponse, toFunderClosing, toOwnClosing } from './closing.response';

@ApiTags('awards')
@Controller('api/v1')
export class ClosingController {
  constructor(@Inject(ClosingService) private readonly closings: ClosingService) {}

  /** What has to be so before an award closes, and who has what is left. */
  @RequirePermission('award:read')
  @Get('awards/:award/closing')
  @ApiProblems(401, 403, 404)
  async given(
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<FunderClosingResponse> {
    return toFunderClosing(await this.closings.of(actor, id));
  }

  /** Closes the award exactly as it was `shown`; never who began it. Nothing of it moves afterwards. */
  @RequirePermission('award:end')
  @Post('awards/:award/closing')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async close(
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() { shown }: CloseAwardDto,
  ): Promise<void> {
    await this.closings.close(actor, id, shown);
  }

  /** The same list for the nonprofit. */
  @RequirePermission('award:read-own')
  @Get('my/awards/:award/closing')
  @ApiProblems(401, 403, 404)
  async own(@CurrentActor() actor: PersonActor, @Param('award') id: string): Promise<OwnClosingResponse> {
    return toOwnClosing(await this.closings.ownOf(actor, id));
  }
}
