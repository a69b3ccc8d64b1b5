import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { lastForwardingDay, OutcomeService, OwnForwardingService } from '@puente/grants';
import { Clock, dayInMexico } from '@puente/kernel';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { AddedResponse } from '../added.response';
import { ApiProblems } from '../api-problems';
import { ForwardingTermsDto } from './forwarding.dto';
import { OwnForwardingsResponse, toOwnForwardings } from './forwarding.response';

/** Which other funder a nonprofit lets read what was not selected. */
@ApiTags('applications')
@Controller('api/v1/applications/:application/forwardings')
export class OwnForwardingsController {
  constructor(
    @Inject(OwnForwardingService) private readonly forwardings: OwnForwardingService,
    @Inject(OutcomeService) private readonly outcomes: OutcomeService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What was agreed to, the latest first, and with which funders it can be. An application without an answer has none. */
  @RequirePermission('application:read-own')
  @Get()
  @ApiProblems(401, 403, 404)
  async list(
    @CurrentActor() actor: PersonActor,
    @Param('application') application: string,
  ): Promise<OwnForwardingsResponse> {
    const { funders } = await this.outcomes.get(actor, application);
    const agreed = await this.forwardings.list(actor, application);
    return toOwnForwardings(agreed, funders, lastForwardingDay(dayInMexico(this.clock.now())));
  }

  /** Agrees that one funder reads its answers, once the one that has it passes it on. */
  @RequirePermission('forwarding:sign')
  @Post()
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async agree(
    @CurrentActor() actor: PersonActor,
    @Param('application') application: string,
    @Body() { toFunderId, until }: ForwardingTermsDto,
  ): Promise<AddedResponse> {
    return { id: await this.forwardings.agree(actor, application, { toFunderId, until }) };
  }

  /** Takes it back: nothing of it is read any more, also where it was passed on. */
  @RequirePermission('forwarding:revoke')
  @Delete(':forwarding')
  @HttpCode(204)
  @ApiProblems(401, 403, 404)
  async revoke(
    @CurrentActor() actor: PersonActor,
    @Param('application') application: string,
    @Param('forwarding') forwarding: string,
  ): Promise<void> {
    await this.forwardings.revoke(actor, application, forwarding);
  }
}
