import { Body, Controller, Get, Inject, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MembershipService } from '@puente/access';
import type { Config } from '@puente/config';
import type { PersonActor } from '@puente/database';
import { notFound } from '@puente/kernel';
import type { Request, Response } from 'express';
import { CONFIG } from '../../config.token';
import { readSessionCookie, writeSessionCookie } from '../../http/cookies';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { SessionResponse, toSessionResponse } from '../session/session.response';
import { OwnOrganizationResponse } from './own-organization.response';
import { SwitchOrganizationDto } from './organization.dto';

@ApiTags('session')
@Controller('api/v1/session')
export class OwnOrganizationsController {
  constructor(
    @Inject(MembershipService) private readonly memberships: MembershipService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The organisations to which one belongs. */
  @RequirePermission('session:own')
  @Get('organizations')
  @ApiProblems(401)
  async list(@CurrentActor() actor: PersonActor): Promise<OwnOrganizationResponse[]> {
    const own = await this.memberships.list(actor);
    return own.map(({ tenantId, organization, roles }) => ({
      id: tenantId,
      name: organization,
      roles: [...roles],
      current: tenantId === actor.tenantId,
    }));
  }

  /** Opens another of one's organisations: the session gets a new cookie and a new token for writes. */
  @RequirePermission('session:own')
  @Put('organization')
  @ApiProblems(400, 401, 403, 404, 413, 415, 422)
  async switch(
    @CurrentActor() actor: PersonActor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @Body() { organization }: SwitchOrganizationDto,
  ): Promise<SessionResponse> {
    const secret = readSessionCookie(request, this.config);
    if (!secret) throw notFound();
    const opened = await this.memberships.switch(actor, secret, organization);
    writeSessionCookie(response, opened.secret, this.config);
    return toSessionResponse(opened.signedIn);
  }
}
