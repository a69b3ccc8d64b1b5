import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { BankAccountService } from '@puente/organizations';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { AddedResponse } from '../added.response';
import { BankAccountDto, BankDecisionDto } from './bank-account.dto';
import { BankAccountResponse, toBankAccountResponse } from './bank-account.response';

@ApiTags('bank account')
@Controller('api/v1/my/bank-accounts')
export class BankAccountsController {
  constructor(@Inject(BankAccountService) private readonly accounts: BankAccountService) {}

  /** All versions, newest first. The reading is recorded. */
  @RequirePermission('bank-account:read-own')
  @Get()
  @ApiProblems(401, 403)
  async list(@CurrentActor() actor: PersonActor): Promise<BankAccountResponse[]> {
    return (await this.accounts.list(actor)).map(toBankAccountResponse);
  }

  /** Proposes another account; one that still waits is replaced by it. */
  @RequirePermission('bank-account:propose')
  @Post()
  @ApiProblems(400, 401, 403, 409, 413, 415, 422)
  async propose(@CurrentActor() actor: PersonActor, @Body() body: BankAccountDto): Promise<AddedResponse> {
    return { id: await this.accounts.propose(actor, { ...body, bank: body.bank ?? '' }) };
  }

  /** Approves what somebody else proposed, as it was shown. */
  @RequirePermission('bank-account:approve')
  @Post(':id/approve')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async approve(
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Body() body: BankDecisionDto,
  ): Promise<void> {
    await this.accounts.approve(actor, id, body.fingerprint);
  }

  /** Refuses a proposed version, or takes back one’s own. */
  @RequirePermission('bank-account:refuse')
  @Post(':id/refuse')
  @HttpCode(204)
  @ApiProblems(400, 401, 403, 404, 409, 413, 415, 422)
  async refuse(
    @CurrentActor() actor: PersonActor,
    @Param('id') id: string,
    @Body() body: BankDecisionDto,
  ): Promise<void> {
    await this.accounts.refuse(actor, id, body.fingerprint);
  }
}
