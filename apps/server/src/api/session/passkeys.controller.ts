import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Patch,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PasskeyService, type SignedIn } from '@puente/access';
import type { Config } from '@puente/config';
import type { PersonActor } from '@puente/database';
import type { Request, Response } from 'express';
import { CONFIG } from '../../config.token';
import { readSessionCookie, writeSessionCookie } from '../../http/cookies';
import { BeforeFactor, CurrentActor, CurrentSession, RequirePermission } from '../../http/route-rules';
import { WithoutKey } from '../../http/without-key';
import { ApiProblems } from '../api-problems';
import { PasskeyMadeDto, PasskeyNameDto } from './passkey.dto';
import {
  AddedPasskeyResponse,
  PasskeyDraftResponse,
  PasskeyResponse,
  toDraftResponse,
  toPasskeyResponse,
} from './passkey.response';

@ApiTags('session')
@Controller('api/v1/account/passkeys')
export class PasskeysController {
  constructor(
    @Inject(PasskeyService) private readonly passkeys: PasskeyService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One's own passkeys, the oldest first. */
  @RequirePermission('factor:own')
  @BeforeFactor()
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<PasskeyResponse[]> {
    return (await this.passkeys.list(actor)).map(toPasskeyResponse);
  }

  /** What a browser needs to make a passkey. */
  @RequirePermission('factor:renew')
  @BeforeFactor()
  @WithoutKey('session')
  @Post('challenge')
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 413, 415)
  async challenge(@CurrentSession() signedIn: SignedIn): Promise<PasskeyDraftResponse> {
    return toDraftResponse(await this.passkeys.draft(signedIn));
  }

  /** Keeps a passkey that a browser made, renews this session's cookie and ends all other sessions. */
  @RequirePermission('factor:renew')
  @BeforeFactor()
  @WithoutKey('session')
  @Post()
  @ApiProblems(400, 401, 403, 409, 413, 415, 422)
  async add(
    @Body() { name, ...made }: PasskeyMadeDto,
    @CurrentSession() { actor }: SignedIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AddedPasskeyResponse> {
    const secret = readSessionCookie(request, this.config) ?? '';
    const added = await this.passkeys.add(actor, secret, name, made);
    writeSessionCookie(response, added.secret, this.config);
    return { id: added.id, recoveryCodesLeft: added.recoveryCodesLeft };
  }

  @RequirePermission('factor:own')
  @Patch(':id')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 413, 415, 422)
  async rename(
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Body() { name }: PasskeyNameDto,
  ): Promise<void> {
    await this.passkeys.rename(actor, id, name);
  }

  /** The last factor stays where one is required. */
  @RequirePermission('factor:renew')
  @Delete(':id')
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409)
  async remove(@CurrentActor() actor: PersonActor, @Param('id') id: string): Promise<void> {
    await this.passkeys.remove(actor, id);
  }
}
