import type { Weight } from '@puente/evidence';
import type { LocaleTextResponse } from '../../http/problem.response';

export class GlossaryTermResponse {
  code!: string;
  term!: LocaleTextResponse;
  meaning!: LocaleTextResponse;
  isNot!: LocaleTextResponse;
}

/** Words to look for, by language; `…` stands for any ending. */
export class AdviceWordsResponse {
  es!: string[];
  en!: string[];
}

export class AdviceResponse {
  code!: string;
  weight!: Weight;
  words!: AdviceWordsResponse;
  why!: LocaleTextResponse;
  instead!: LocaleTextResponse;
}

export class GlossaryResponse {
  terms!: GlossaryTermResponse[];
  advice!: AdviceResponse[];
}
