import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InvitationService } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { InvitationDto } from './people.dto';
import { InvitationResponse, MadeResponse, toInvitationResponse } from './people.response';

@ApiTags('people')
@Controller('api/v1/invitations')
export class InvitationsController {
  constructor(@Inject(InvitationService) private readonly invitations: InvitationService) {}

  /** Invitations that nobody has accepted yet. */
  @RequirePermission('people:read')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<InvitationResponse[]> {
    return (await this.invitations.list(actor)).map(toInvitationResponse);
  }

  /** Invites a person by mail; answers alike whether the address has an account. */
  @RequirePermission('people:invite')
  @Post()
  @ApiProblems(400, 401, 403, 409, 413, 415, 422)
  async invite(
    @CurrentActor() actor: PersonActor,
    @Body() { email, roles, name = '', locale = 'es', programmes = [] }: InvitationDto,
  ): Promise<MadeResponse> {
    return { id: await this.invitations.invite(actor, { email, name, locale, roles, programmes }) };
  }

  /** Sends an invitation once more, with a new week. */
  @RequirePermission('people:invite')
  @Post(':invitation/resend')
  @HttpCode(204)
  @ApiProblems(401, 403, 404)
  async resend(@CurrentActor() actor: PersonActor, @Param('invitation') id: string): Promise<void> {
    await this.invitations.resend(actor, id);
  }

  @RequirePermission('people:invite')
  @Delete(':invitation')
  @HttpCode(204)
  @ApiProblems(401, 403, 404)
  async withdraw(@CurrentActor() actor: PersonActor, @Param('invitation') id: string): Promise<void> {
    await this.invitations.withdraw(actor, id);
  }
}
