import { Body, Controller, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PasswordService, type SignedIn } from '@puente/access';
import type { Config } from '@puente/config';
import type { Request, Response } from 'express';
import { CONFIG } from '../../config.token';
import { clientOf } from '../../http/client';
import { readSessionCookie, writeSessionCookie } from '../../http/cookies';
import { CurrentSession, Public, RequirePermission } from '../../http/route-rules';
import { WithoutKey } from '../../http/without-key';
import { ApiProblems } from '../api-problems';
import { AskResetDto, ChangePasswordDto, ResetPasswordDto } from './password.dto';

@ApiTags('account')
@Controller('api/v1/account/password')
export class PasswordController {
  constructor(
    @Inject(PasswordService) private readonly passwords: PasswordService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Changes one’s own password; renews this session’s cookie and ends all other sessions. */
  @RequirePermission('password:renew')
  @Put()
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 413, 415, 422, 429, 503)
  async change(
    @Body() { old, password }: ChangePasswordDto,
    @CurrentSession() signedIn: SignedIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const secret = readSessionCookie(request, this.config) ?? '';
    const renewed = await this.passwords.change(signedIn, secret, old, password);
    writeSessionCookie(response, renewed.secret, this.config);
  }

  /** Has a link mailed to whoever has this e-mail. The answer is the same when nobody has. */
  @Public()
  @WithoutKey('session')
  @Post('reset-requests')
  @HttpCode(204)
  @ApiProblems(400, 403, 413, 415, 422, 429)
  async ask(@Body() { email }: AskResetDto, @Req() request: Request): Promise<void> {
    await this.passwords.askReset(email, clientOf(request, this.config).address);
  }

  /** Sets a new password by a link, once; ends all sessions. It signs nobody in. */
  @Public()
  @WithoutKey('session')
  @Post('reset')
  @HttpCode(204)
  @ApiProblems(400, 403, 409, 413, 415, 422, 503)
  async reset(@Body() { token, password }: ResetPasswordDto): Promise<void> {
    await this.passwords.reset(token, password);
  }
}
