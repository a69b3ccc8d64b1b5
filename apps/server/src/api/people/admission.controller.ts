import { Body, Controller, HttpCode, Inject, Ip, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AdmissionService } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { CurrentActor, Public, RequirePermission } from '../../http/route-rules';
import { WithoutKey } from '../../http/without-key';
import { ApiProblems } from '../api-problems';
import { InvitationTokenDto, NewcomerDto } from './people.dto';
import { OpenInvitationResponse, toOpenInvitationResponse } from './people.response';

@ApiTags('people')
@Controller('api/v1/invitation')
export class AdmissionController {
  constructor(@Inject(AdmissionService) private readonly admissions: AdmissionService) {}

  /** What is behind the link of an invitation. */
  @Public()
  @WithoutKey('session')
  @Post('look')
  @HttpCode(200)
  @ApiProblems(400, 403, 404, 413, 415, 422, 429)
  async look(@Body() { token }: InvitationTokenDto, @Ip() address: string): Promise<OpenInvitationResponse> {
    return toOpenInvitationResponse(await this.admissions.look(token, address));
  }

  /** Makes an account for the invited address. */
  @Public()
  @WithoutKey('session')
  @Post('enter')
  @HttpCode(204)
  @ApiProblems(400, 403, 404, 409, 413, 415, 422, 429)
  async enter(@Body() { token, name, locale, password }: NewcomerDto, @Ip() address: string): Promise<void> {
    await this.admissions.enter(token, { name, locale, password }, address);
  }

  /** Adds the organisation to the account that is signed in. */
  @RequirePermission('session:own')
  @WithoutKey('session')
  @Post('join')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async join(@CurrentActor() actor: PersonActor, @Body() { token }: InvitationTokenDto): Promise<void> {
    await this.admissions.join(actor, token);
  }
}
