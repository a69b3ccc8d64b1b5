import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { notFound } from '@puente/kernel';
import { PassedOnService } from '@puente/ledger';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { PassedOnResponse } from './passed-on.response';

@ApiTags('awards')
@Controller('api/v1/awards/:award/passed-on')
export class PassedOnController {
  constructor(@Inject(PassedOnService) private readonly passedOn: PassedOnService) {}

  /** What HIP gave on of an award, in bands and by quarters; not there for awards to nonprofits. */
  @RequirePermission('award:read')
  @Get()
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('award') id: string): Promise<PassedOnResponse> {
    const found = await this.passedOn.of(actor, id);
    if (!found) throw notFound();
    const { before, bands } = found;
    return { before, recipients: bands?.recipients ?? null, share: bands?.share ?? null };
  }
}
