import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SessionService, SignInService, type SignedIn } from '@puente/access';
import type { Config } from '@puente/config';
import type { Request, Response } from 'express';
import { CONFIG } from '../../config.token';
import { clientOf } from '../../http/client';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from '../../http/cookies';
import { BeforeFactor, CurrentSession, Public, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { SignInDto } from './session.dto';
import { SessionResponse, toSessionResponse } from './session.response';

@ApiTags('session')
@Controller('api/v1/session')
export class SessionController {
  constructor(
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(SignInService) private readonly signIns: SignInService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Signs in and sets the session cookie. An unknown name and a wrong password answer alike. */
  @Public()
  @Post()
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 413, 415, 422)
  async signIn(
    @Body() { email, password }: SignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionResponse> {
    const old = readSessionCookie(request, this.config);
    const { secret, signedIn } = await this.signIns.signIn(email, password, clientOf(request));
    if (old) await this.sessions.signOut(old);
    writeSessionCookie(response, secret, this.config);
    return toSessionResponse(signedIn);
  }

  @RequirePermission('session:own')
  @BeforeFactor()
  @Get()
  @ApiProblems(401)
  current(@CurrentSession() signedIn: SignedIn): SessionResponse {
    return toSessionResponse(signedIn);
  }

  @RequirePermission('session:own')
  @BeforeFactor()
  @Delete()
  @HttpCode(204)
  @ApiProblems(401, 403)
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const secret = readSessionCookie(request, this.config);
    if (secret) await this.sessions.signOut(secret);
    clearSessionCookie(response, this.config);
  }
}
