import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { ForwardedService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import {
  ForwardedAnswersResponse,
  ForwardedApplicationResponse,
  toForwarded,
  toForwardedAnswers,
} from './forwarding.response';

/** What other funders passed on to one’s own organisation, while its nonprofits agree. */
@ApiTags('applications')
@Controller('api/v1/forwardings')
export class ForwardedController {
  constructor(@Inject(ForwardedService) private readonly forwarded: ForwardedService) {}

  /** The latest first. */
  @RequirePermission('forwarding:read')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<ForwardedApplicationResponse[]> {
    return (await this.forwarded.list(actor)).map(toForwarded);
  }

  /** One with its answers; the nonprofit sees in its record who read it. */
  @RequirePermission('forwarding:read')
  @Get(':forwarding')
  @ApiProblems(401, 403, 404)
  async get(
    @CurrentActor() actor: PersonActor,
    @Param('forwarding') forwarding: string,
  ): Promise<ForwardedAnswersResponse> {
    return toForwardedAnswers(await this.forwarded.get(actor, forwarding));
  }
}
