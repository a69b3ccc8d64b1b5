import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { CallInvitationService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { CallInvitationsDto } from './call.dto';
import { CallInvitationResponse, InvitedResponse, toCallInvitation } from './call.response';

@ApiTags('calls')
@Controller('api/v1/calls/:call/invitations')
export class CallInvitationsController {
  constructor(@Inject(CallInvitationService) private readonly invitations: CallInvitationService) {}

  /** Whom a call invites, as this account may know them. */
  @RequirePermission('call:read')
  @Get()
  @ApiProblems(401, 403, 404)
  async list(
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
  ): Promise<CallInvitationResponse[]> {
    return (await this.invitations.list(actor, id)).map(toCallInvitation);
  }

  /** Asks nonprofits to apply; asking twice changes nothing. An organisation asks 50 within 24 hours at most. */
  @RequirePermission('call:invite')
  @Post()
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422, 429)
  async invite(
    @CurrentActor() actor: PersonActor,
    @Param('call') id: string,
    @Body() { nonprofits }: CallInvitationsDto,
  ): Promise<InvitedResponse> {
    return { invited: await this.invitations.invite(actor, id, nonprofits) };
  }
}
