import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ADVICE, examplesOf, GLOSSARY } from '@puente/evidence';
import { Public } from '../../http/route-rules';
import { GlossaryResponse } from './glossary.response';

@ApiTags('evidence')
@Controller('api/v1/glossary')
export class GlossaryController {
  /** What terms of the field mean and are not, words to keep from, and what to say instead. */
  @Public()
  @Get()
  list(): GlossaryResponse {
    return {
      terms: [...GLOSSARY],
      advice: ADVICE.map((advice) => {
        const { code, weight, why, instead } = advice;
        const words = { es: examplesOf(advice, 'es'), en: examplesOf(advice, 'en') };
        return { code, weight, words, why, instead };
      }),
    };
  }
}
