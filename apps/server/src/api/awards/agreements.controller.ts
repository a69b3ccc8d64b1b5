import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { AgreementService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { AgreementSendingDto, AgreementSignatureDto } from './agreement.dto';
import { AgreementResponse, toAgreement } from './agreement.response';

@ApiTags('awards')
@Controller('api/v1/awards/:award/agreement')
export class AgreementsController {
  constructor(@Inject(AgreementService) private readonly agreements: AgreementService) {}

  /** The text that both sides sign, and their signatures. */
  @RequirePermission('award:read')
  @Get()
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('award') id: string): Promise<AgreementResponse> {
    return toAgreement(await this.agreements.get(actor, id));
  }

  /** Writes the agreement of an approved award, by the route that was approved, and lets its nonprofit sign it. */
  @RequirePermission('agreement:send')
  @Post()
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async send(
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() { version, reason }: AgreementSendingDto,
  ): Promise<void> {
    await this.agreements.send(actor, id, version, reason);
  }

  /** Signs for the funder exactly what was `read`; never who sent it. */
  @RequirePermission('agreement:sign')
  @Post('signature')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async sign(
    @CurrentActor() actor: PersonActor,
    @Param('award') id: string,
    @Body() { read, name }: AgreementSignatureDto,
  ): Promise<void> {
    await this.agreements.sign(actor, id, { read, name });
  }
}
