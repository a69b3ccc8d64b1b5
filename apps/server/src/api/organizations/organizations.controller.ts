import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { AdmitOrganizationService } from '@puente/organizations';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { InvitationResponse, MadeResponse, toInvitationResponse } from '../people/people.response';
import { AdmitOrganizationDto, InviteFirstDto } from './organization.dto';

@ApiTags('organizations')
@Controller('api/v1/organizations')
export class OrganizationsController {
  constructor(@Inject(AdmitOrganizationService) private readonly organizations: AdmitOrganizationService) {}

  /** Adds a funder or a nonprofit and invites its first administrator. */
  @RequirePermission('organization:admit')
  @Post()
  @ApiProblems(400, 401, 403, 409, 413, 415, 422)
  async admit(
    @CurrentActor() actor: PersonActor,
    @Body() { kind, organization, email, name = '', locale = 'es' }: AdmitOrganizationDto,
  ): Promise<MadeResponse> {
    const person = { email, name, locale };
    return { id: await this.organizations.admit(actor, { kind, name: organization }, person) };
  }

  /** Open invitations that HIP sent into other organisations. */
  @RequirePermission('organization:see-admissions')
  @Get('invitations')
  @ApiProblems(401, 403)
  async sent(@CurrentActor() actor: PersonActor): Promise<InvitationResponse[]> {
    return (await this.organizations.sent(actor)).map(toInvitationResponse);
  }

  /** Invites the first administrator of an organisation that nobody belongs to yet. */
  @RequirePermission('organization:admit')
  @Post('invitations')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async inviteFirst(
    @CurrentActor() actor: PersonActor,
    @Body() { organization, email, name = '', locale = 'es' }: InviteFirstDto,
  ): Promise<void> {
    await this.organizations.inviteFirst(actor, organization, { email, name, locale });
  }
}
