import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { GivenAwardService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { AgreementSignatureDto } from './agreement.dto';
import { AgreementResponse, ReceivedAwardResponse, toAgreement, toReceivedAward } from './agreement.response';

@ApiTags('awards')
@Controller('api/v1/given-awards')
export class GivenAwardsController {
  constructor(@Inject(GivenAwardService) private readonly awards: GivenAwardService) {}

  /** What funders give to HIP, from the agreement on; the latest to begin first. */
  @RequirePermission('given-award:read')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<ReceivedAwardResponse[]> {
    return (await this.awards.list(actor)).map(toReceivedAward);
  }

  @RequirePermission('given-award:read')
  @Get(':award')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('award') id: string): Promise<ReceivedAwardResponse> {
    return toReceivedAward(await this.awards.get(actor, id));
  }

  @RequirePermission('given-award:read')
  @Get(':award/agreement')
  @ApiProblems(401, 403, 404)
  async agreement(
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
  ): Promise<AgreementResponse> {
    return toAgreement(await this.awards.agreement(actor, id));
  }

  /** Signs for HIP exactly what was `read`. */
  @RequirePermission('given-award:sign')
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
