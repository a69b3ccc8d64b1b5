import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PasskeySignInService, SessionService, type SignedIn } from '@puente/access';
import type { Config } from '@puente/config';
import { DomainError } from '@puente/kernel';
import type { Request, Response } from 'express';
import { CONFIG } from '../../config.token';
import { clientOf } from '../../http/client';
import { readSessionCookie, readStepCookie, writeSessionCookie, writeSignedIn } from '../../http/cookies';
import { BeforeFactor, CurrentSession, Public, RequirePermission } from '../../http/route-rules';
import { WithoutKey } from '../../http/without-key';
import { ApiProblems } from '../api-problems';
import { PasskeySignatureDto } from './passkey.dto';
import { PasskeyChallengeResponse } from './passkey.response';
import { SessionResponse, toSessionResponse } from './session.response';

@ApiTags('session')
@Controller('api/v1/session')
export class PasskeySessionController {
  constructor(
    @Inject(PasskeySignInService) private readonly passkeys: PasskeySignInService,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** What a passkey is to sign: for signing in, for the second step and for a proof alike. */
  @Public()
  @WithoutKey('session')
  @Post('passkey/challenge')
  @HttpCode(200)
  @ApiProblems(400, 403, 413, 415, 429)
  challenge(@Req() request: Request): Promise<PasskeyChallengeResponse> {
    return this.passkeys.question(clientOf(request, this.config));
  }

  /** Signs in with a passkey alone and sets the session cookie; it counts as two factors. */
  @Public()
  @WithoutKey('session')
  @Post('passkey')
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 413, 415, 422, 429)
  async signIn(
    @Body() signature: PasskeySignatureDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionResponse> {
    const done = await this.passkeys.signIn(signature, clientOf(request, this.config));
    await this.endOld(request);
    writeSignedIn(response, done, this.config);
    return toSessionResponse(done.signedIn);
  }

  /** The second step of a sign-in with a passkey, with the cookie that the first one set. */
  @Public()
  @WithoutKey('session')
  @Post('second-step/passkey')
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 413, 415, 422, 429)
  async secondStep(
    @Body() signature: PasskeySignatureDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionResponse> {
    const secret = readStepCookie(request, this.config);
    if (!secret) throw new DomainError('unauthenticated', 'second-step-over');
    const done = await this.passkeys.completeStep(secret, signature, clientOf(request, this.config));
    await this.endOld(request);
    writeSignedIn(response, done, this.config);
    return toSessionResponse(done.signedIn);
  }

  /** Confirms with a passkey who one is and renews the session's cookie, as `proof` does with a code. */
  @RequirePermission('session:own')
  @BeforeFactor()
  @WithoutKey('session')
  @Post('proof/passkey')
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 413, 415, 422, 429)
  async prove(
    @Body() signature: PasskeySignatureDto,
    @CurrentSession() signedIn: SignedIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionResponse> {
    const own = readSessionCookie(request, this.config) ?? '';
    const renewed = await this.passkeys.prove(signedIn, own, signature);
    writeSessionCookie(response, renewed.secret, this.config);
    return toSessionResponse(renewed.signedIn);
  }

  private async endOld(request: Request): Promise<void> {
    const old = readSessionCookie(request, this.config);
    if (old) await this.sessions.signOut(old);
  }
}
