import type { LocaleTextResponse } from '../../http/problem.response';

export class TermResponse {
  code!: string;
  label!: LocaleTextResponse;
}

export class VocabularyResponse {
  name!: string;
  terms!: TermResponse[];
}
