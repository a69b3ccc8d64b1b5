import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { FactorService, type SignedIn } from '@puente/access';
import type { Config } from '@puente/config';
import type { PersonActor } from '@puente/database';
import type { Request, Response } from 'express';
import { CONFIG } from '../../config.token';
import { readSessionCookie, writeSessionCookie } from '../../http/cookies';
import { BeforeFactor, CurrentActor, CurrentSession, RequirePermission } from '../../http/route-rules';
import { WithoutKey } from '../../http/without-key';
import { ApiProblems } from '../api-problems';
import { RecoveryCodesResponse, SecondFactorResponse, TotpDraftResponse } from './second-factor.response';
import { FirstCodeDto } from './session.dto';

@ApiTags('session')
@Controller('api/v1/account/second-factor')
export class SecondFactorController {
  constructor(
    @Inject(FactorService) private readonly factors: FactorService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @RequirePermission('factor:own')
  @BeforeFactor()
  @Get()
  @ApiProblems(401, 403)
  async state(@CurrentActor() actor: PersonActor): Promise<SecondFactorResponse> {
    const { totpSince, recoveryCodesLeft } = await this.factors.state(actor);
    return { totpSince: totpSince?.toISOString() ?? null, recoveryCodesLeft };
  }

  /** A new secret for an authenticator app. It counts once a code of it is sent to `confirm`. */
  @RequirePermission('factor:renew')
  @BeforeFactor()
  @WithoutKey('secret')
  @Post()
  @ApiProblems(400, 401, 403, 413, 415)
  async start(@CurrentActor() actor: PersonActor): Promise<TotpDraftResponse> {
    await this.factors.startTotp(actor);
    const { draft } = await this.factors.state(actor);
    return { secret: draft!.secret, address: draft!.address };
  }

  /** The first right code turns the factor on, renews this session's cookie and ends all others. The codes are shown once. */
  @RequirePermission('factor:renew')
  @BeforeFactor()
  @WithoutKey('secret')
  @Post('confirm')
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 413, 415, 422)
  async confirm(
    @Body() { code }: FirstCodeDto,
    @CurrentSession() { actor }: SignedIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<RecoveryCodesResponse> {
    const secret = readSessionCookie(request, this.config) ?? '';
    const done = await this.factors.confirmTotp(actor, secret, code);
    writeSessionCookie(response, done.secret, this.config);
    return { recoveryCodes: [...done.recoveryCodes] };
  }

  /** Ten new recovery codes; the earlier ones are worth nothing. */
  @RequirePermission('factor:renew')
  @WithoutKey('secret')
  @Post('recovery-codes')
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 404, 413, 415)
  async recoveryCodes(@CurrentActor() actor: PersonActor): Promise<RecoveryCodesResponse> {
    return { recoveryCodes: [...(await this.factors.renewRecoveryCodes(actor))] };
  }

  /** Only where a second factor is offered, not required. */
  @RequirePermission('factor:renew')
  @Delete()
  @HttpCode(204)
  @ApiProblems(401, 403, 404, 409)
  async remove(@CurrentActor() actor: PersonActor): Promise<void> {
    await this.factors.removeTotp(actor);
  }
}
