import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { notFound } from '@puente/kernel';
import { PassedOnService } from '@puente/ledger';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';

export class PassedOnResponse {
  /** What was given on before this day counts: the first of a quarter. */
  before!: string;
  /** `3-5`, `6-10` or `11-`; null where it is too few to be told. */
  @ApiProperty({ type: String, nullable: true })
  recipients!: string | null;
  /** Up to `1/4`, `1/2`, `3/4` or `4/4` of the award; null where too few received of it. */
  @ApiProperty({ type: String, nullable: true })
  share!: string | null;
}

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
