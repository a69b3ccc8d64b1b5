import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { SecondStepService, SessionService, SignInService, type SignedIn } from '@puente/access';
import type { Config } from '@puente/config';
import { DomainError } from '@puente/kernel';
import type { Request, Response } from 'express';
import { CONFIG } from '../../config.token';
import { clientOf } from '../../http/client';
import {
  clearSessionCookie,
  readSessionCookie,
  readStepCookie,
  writeSignedIn,
  writeStepCookie,
} from '../../http/cookies';
import { BeforeFactor, CurrentSession, Public, RequirePermission } from '../../http/route-rules';
import { WithoutKey } from '../../http/without-key';
import { ApiProblems } from '../api-problems';
import { SecondStepDto, SignInDto } from './session.dto';
import { SecondStepResponse, SessionResponse, toSessionResponse } from './session.response';

@ApiTags('session')
@ApiExtraModels(SecondStepResponse)
@Controller('api/v1/session')
export class SessionController {
  constructor(
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(SignInService) private readonly signIns: SignInService,
    @Inject(SecondStepService) private readonly steps: SecondStepService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Signs in and sets the session cookie; with a second factor, answers 202 and waits for it at `second-step`. An unknown
   * name and a wrong password answer alike.
   */
  @Public()
  @WithoutKey('session')
  @Post()
  @HttpCode(200)
  @ApiResponse({ status: 200, type: SessionResponse })
  @ApiResponse({ status: 202, schema: { $ref: getSchemaPath(SecondStepResponse) } })
  @ApiProblems(400, 401, 403, 413, 415, 422, 429, 503)
  async signIn(
    @Body() { email, password }: SignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionResponse | SecondStepResponse> {
    const outcome = await this.signIns.signIn(email, password, clientOf(request, this.config));
    if (outcome.kind === 'second-step') {
      writeStepCookie(response, outcome.secret, this.config);
      response.status(202);
      return { methods: [...outcome.methods], expiresAt: outcome.expiresAt.toISOString() };
    }
    await this.endOld(request);
    writeSignedIn(response, outcome, this.config);
    return toSessionResponse(outcome.signedIn);
  }

  /** The second step of a sign-in, with the cookie that the first one set. Five wrong codes end it. */
  @Public()
  @WithoutKey('session')
  @Post('second-step')
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 413, 415, 422, 429)
  async secondStep(
    @Body() proof: SecondStepDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionResponse> {
    const secret = readStepCookie(request, this.config);
    if (!secret) throw new DomainError('unauthenticated', 'second-step-over');
    const done = await this.steps.complete(secret, proof, clientOf(request, this.config));
    await this.endOld(request);
    writeSignedIn(response, done, this.config);
    return toSessionResponse(done.signedIn);
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
    await this.endOld(request);
    clearSessionCookie(response, this.config);
  }

  private async endOld(request: Request): Promise<void> {
    const old = readSessionCookie(request, this.config);
    if (old) await this.sessions.signOut(old);
  }
}
