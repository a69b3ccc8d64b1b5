import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { TokenService } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { WithoutKey } from '../../http/without-key';
import { ApiProblems } from '../api-problems';
import { TokenDto } from './token.dto';
import { MadeTokenResponse, TokenResponse, toTokenResponse } from './token.response';

@ApiTags('tokens')
@Controller('api/v1/tokens')
export class TokensController {
  constructor(@Inject(TokenService) private readonly tokens: TokenService) {}

  /** One's own living tokens in this organisation. */
  @RequirePermission('token:own')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<TokenResponse[]> {
    return (await this.tokens.list(actor)).map(toTokenResponse);
  }

  /** Makes a token. It is shown in this answer and never again. */
  @RequirePermission('token:make')
  @WithoutKey('secret')
  @Post()
  @ApiProblems(400, 401, 403, 413, 415, 422)
  make(@CurrentActor() actor: PersonActor, @Body() body: TokenDto): Promise<MadeTokenResponse> {
    return this.tokens.make(actor, body);
  }

  /** Ends one of one's own tokens. */
  @RequirePermission('token:own')
  @Delete(':token')
  @HttpCode(204)
  @ApiProblems(401, 403, 404)
  async revoke(@CurrentActor() actor: PersonActor, @Param('token') id: string): Promise<void> {
    await this.tokens.revoke(actor, id);
  }
}
