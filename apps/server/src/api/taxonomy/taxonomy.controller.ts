import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as taxonomy from '@puente/taxonomy';
import { Public } from '../../http/route-rules';
import { VocabularyResponse } from './taxonomy.response';

const PUBLISHED = [
  taxonomy.strategies,
  taxonomy.needs,
  taxonomy.regions,
  taxonomy.states,
  taxonomy.forms,
  taxonomy.populations,
  taxonomy.services,
  taxonomy.movements,
  taxonomy.legalRoutes,
  taxonomy.safetyLevels,
  taxonomy.audiences,
  taxonomy.sizeBands,
  taxonomy.grantIndicators,
] as const;

@ApiTags('taxonomy')
@Controller('api/v1/taxonomy')
export class TaxonomyController {
  /** Every code of the platform with its labels in Spanish and English. */
  @Public()
  @Get()
  list(): VocabularyResponse[] {
    return PUBLISHED.map(({ name, terms }) => ({
      name,
      terms: terms.map(({ code, label }) => ({ code, label })),
    }));
  }
}
