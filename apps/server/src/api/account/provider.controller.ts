import { Controller, Delete, Get, HttpCode, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SingleSignOnService } from '@puente/access';
import type { PersonActor } from '@puente/database';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { ProviderResponse } from './provider.response';

@ApiTags('account')
@Controller('api/v1/account/provider')
export class ProviderController {
  constructor(@Inject(SingleSignOnService) private readonly signOns: SingleSignOnService) {}

  @RequirePermission('factor:own')
  @Get()
  @ApiProblems(401, 403)
  async state(@CurrentActor() actor: PersonActor): Promise<ProviderResponse> {
    const link = await this.signOns.linked(actor);
    return {
      provider: this.signOns.name,
      linkedSince: link?.createdAt.toISOString() ?? null,
      lastUsedOn: link?.lastUsedOn ?? null,
    };
  }

  /** Takes the link back: the account there opens nothing here any more. */
  @RequirePermission('factor:renew')
  @Delete()
  @HttpCode(204)
  @ApiProblems(401, 403, 404)
  async unlink(@CurrentActor() actor: PersonActor): Promise<void> {
    await this.signOns.unlink(actor);
  }
}
