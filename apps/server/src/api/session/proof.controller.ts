import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ProofService, type Proof, type SignedIn } from '@puente/access';
import type { Config } from '@puente/config';
import type { Request, Response } from 'express';
import { CONFIG } from '../../config.token';
import { readSessionCookie, writeSessionCookie } from '../../http/cookies';
import { BeforeFactor, CurrentSession, RequirePermission } from '../../http/route-rules';
import { WithoutKey } from '../../http/without-key';
import { ApiProblems } from '../api-problems';
import { ProofDto } from './session.dto';
import { SessionResponse, toSessionResponse } from './session.response';

@ApiTags('session')
@Controller('api/v1/session/proof')
export class ProofController {
  constructor(
    @Inject(ProofService) private readonly proofs: ProofService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Confirms who one is and renews the session's cookie; what asks for it (`step-up-needed`) then goes for ten minutes. */
  @RequirePermission('session:own')
  @BeforeFactor()
  @WithoutKey('session')
  @Post()
  @HttpCode(200)
  @ApiProblems(400, 401, 403, 413, 415, 422, 429, 503)
  async prove(
    @Body() { method, secret }: ProofDto,
    @CurrentSession() signedIn: SignedIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionResponse> {
    const proof: Proof =
      method === 'password' ? { method, password: secret } : { method, code: secret.slice(0, 40) };
    const own = readSessionCookie(request, this.config) ?? '';
    const renewed = await this.proofs.prove(signedIn, own, proof);
    writeSessionCookie(response, renewed.secret, this.config);
    return toSessionResponse(renewed.signedIn);
  }
}
