import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { PassOnService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { PassingOnDto } from './forwarding.dto';
import { AgreedForwardingResponse, toAgreedForwarding } from './forwarding.response';

/** What a funder may pass on of what it received, where its nonprofit agreed. */
@ApiTags('applications')
@Controller('api/v1/received-applications/:application/forwardings')
export class PassingOnController {
  constructor(@Inject(PassOnService) private readonly passing: PassOnService) {}

  /** What its nonprofit agreed to, the latest first. */
  @RequirePermission('application:read')
  @Get()
  @ApiProblems(401, 403, 404)
  async list(
    @CurrentActor() actor: PersonActor,
    @Param('application') application: string,
  ): Promise<AgreedForwardingResponse[]> {
    return (await this.passing.list(actor, application)).map(toAgreedForwarding);
  }

  /** Passes it on, once; the named funder and the nonprofit are told. */
  @RequirePermission('forwarding:pass')
  @Post(':forwarding/passing')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async pass(
    @CurrentActor() actor: PersonActor,
    @Param('application') application: string,
    @Param('forwarding') forwarding: string,
    @Body() { note }: PassingOnDto,
  ): Promise<void> {
    await this.passing.pass(actor, application, forwarding, note ?? '');
  }
}
