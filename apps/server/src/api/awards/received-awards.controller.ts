import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { ReceivedAwardService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { AgreementSignatureDto } from './agreement.dto';
import { AgreementResponse, ReceivedAwardResponse, toAgreement, toReceivedAward } from './agreement.response';

@ApiTags('awards')
@Controller('api/v1/my/awards')
export class ReceivedAwardsController {
  constructor(@Inject(ReceivedAwardService) private readonly awards: ReceivedAwardService) {}

  /** What the nonprofit is given, from the agreement on; the latest to begin first. */
  @RequirePermission('award:read-own')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<ReceivedAwardResponse[]> {
    return (await this.awards.list(actor)).map(toReceivedAward);
  }

  @RequirePermission('award:read-own')
  @Get(':award')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('award') id: string): Promise<ReceivedAwardResponse> {
    return toReceivedAward(await this.awards.get(actor, id));
  }

  @RequirePermission('award:read-own')
  @Get(':award/agreement')
  @ApiProblems(401, 403, 404)
  async agreement(
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<AgreementResponse> {
    return toAgreement(await this.awards.agreement(actor, id));
  }

  /** Signs for the nonprofit exactly what was `read`. */
  @RequirePermission('agreement:sign-own')
  @Post(':award/agreement/signature')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async sign(
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() { read, name }: AgreementSignatureDto,
  ): Promise<void> {
    await this.awards.sign(actor, id, { read, name });
  }
}
