import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { ProfileService } from '@puente/organizations';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { ProfileDto, toProfileInput } from './profile.dto';
import { OwnProfileResponse, toOwnProfileResponse } from './profile.response';

@ApiTags('profile')
@Controller('api/v1/my/profile')
export class ProfileController {
  constructor(@Inject(ProfileService) private readonly profiles: ProfileService) {}

  @RequirePermission('profile:read-own')
  @Get()
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor): Promise<OwnProfileResponse> {
    return toOwnProfileResponse(await this.profiles.get(actor));
  }

  /** Changes the whole profile, if nobody else did since `version`. */
  @RequirePermission('profile:edit-own')
  @Put()
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async update(@CurrentActor() actor: PersonActor, @Body() body: ProfileDto): Promise<OwnProfileResponse> {
    return toOwnProfileResponse(await this.profiles.update(actor, body.version, toProfileInput(body)));
  }
}
