import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { AccountCallService } from '@puente/ledger';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { AccountCallDto, AccountWaiverDto } from './account-call.dto';
import {
  AccountCallsResponse,
  KnownNumberResponse,
  toAccountCalls,
  toKnownNumber,
} from './account-call.response';

/** Calls before the account of an award's nonprofit is paid for the first time. */
@ApiTags('payments')
@Controller('api/v1/awards/:award/account-calls')
export class AccountCallsController {
  constructor(@Inject(AccountCallService) private readonly calls: AccountCallService) {}

  /** Which account the nonprofit has, without what is in it, and what was said of it. */
  @RequirePermission('payment:read')
  @Get()
  @ApiProblems(401, 403, 404)
  async get(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
  ): Promise<AccountCallsResponse> {
    return toAccountCalls(await this.calls.get(actor, award));
  }

  /** Numbers that stood before the account was entered. The reading is recorded and the nonprofit sees it. */
  @RequirePermission('contact:read')
  @Get('numbers')
  @ApiProblems(401, 403, 404)
  async numbers(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
  ): Promise<KnownNumberResponse[]> {
    return (await this.calls.numbers(actor, award)).map(toKnownNumber);
  }

  /** Records what came of a call; `denied` blocks the account for whoever pays. */
  @RequirePermission('account:call')
  @Post()
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async record(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() { version, ...input }: AccountCallDto,
  ): Promise<void> {
    await this.calls.record(actor, award, version, input);
  }

  /** Asks a second person to pay without a call. */
  @RequirePermission('account:call')
  @Post('waivers')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async askWaiver(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Body() { version, reason }: AccountWaiverDto,
  ): Promise<void> {
    await this.calls.askWaiver(actor, award, version, reason);
  }

  /** Agrees to what somebody else asked. */
  @RequirePermission('account:waive')
  @Post('waivers/:call/approval')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409)
  async agree(
    @CurrentActor() actor: PersonActor,
    @Param('award') award: string,
    @Param('call') call: string,
  ): Promise<void> {
    await this.calls.agree(actor, award, call);
  }
}
