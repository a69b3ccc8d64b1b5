import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { PersonActor } from '@puente/database';
import { WeightSuggestionService } from '@puente/grants';
import { CurrentActor, RequirePermission } from '../../http/route-rules';
import { ApiProblems } from '../api-problems';
import { toWeightSuggestionResponse, WeightSuggestionResponse } from './weight-suggestion.response';

@ApiTags('programmes')
@Controller('api/v1/programmes/:id/weight-suggestion')
export class WeightSuggestionController {
  constructor(@Inject(WeightSuggestionService) private readonly suggestions: WeightSuggestionService) {}

  /** What the funder's decisions say of the programme's weights; a change of the programme puts them in force. */
  @RequirePermission('programme:edit')
  @Get()
  @ApiProblems(401, 403, 404)
  async get(@CurrentActor() actor: PersonActor, @Param('id') id: string): Promise<WeightSuggestionResponse> {
    return toWeightSuggestionResponse(await this.suggestions.of(actor, id));
  }
}
