import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { OutcomeService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { OutcomeResponse } from './outcome.response';

@ApiTags('applications')
@Controller('api/v1/applications')
export class OutcomeController {
  constructor(@Inject(OutcomeService) private readonly outcomes: OutcomeService) {}

  /** What was decided of an application, once enough people of its funder agreed. */
  @RequirePermission('application:read-own')
  @Get(':application/decision')
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('application') id: string): Promise<OutcomeResponse> {
    const { funder, outcome, reasons, note, decidedAt, others } = await this.outcomes.get(actor, id);
    return {
      ...{ funder, outcome, note },
      reasons: [...reasons],
      decidedAt: decidedAt.toISOString(),
      others: others.map((call) => ({
        ...{ id: call.id, funder: call.funder, title: { es: call.title.es, en: call.title.en } },
        closesAt: call.closesAt?.toISOString() ?? null,
      })),
    };
  }
}
