import { Controller, Delete, Get, HttpCode, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TokenService } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { TokenResponse, toTokenResponse } from './token.response';

@ApiTags('tokens')
@Controller('api/v1/organization-tokens')
export class OrganizationTokensController {
  constructor(@Inject(TokenService) private readonly tokens: TokenService) {}

  /** Everybody's living tokens in this organisation. */
  @RequirePermission('token:oversee')
  @Get()
  @ApiProblems(401, 403)
  async listAll(@CurrentActor() actor: PersonActor): Promise<TokenResponse[]> {
    return (await this.tokens.listAll(actor)).map(toTokenResponse);
  }

  /** Ends anybody's token in this organisation. */
  @RequirePermission('token:oversee')
  @Delete(':token')
  @HttpCode(204)
  @ApiProblems(401, 403, 404)
  async revokeAny(@CurrentActor() actor: PersonActor, @Param('token') id: string): Promise<void> {
    await this.tokens.revokeAny(actor, id);
  }
}
