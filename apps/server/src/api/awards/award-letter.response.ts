import { ApiProperty } from '@nestjs/swagger';
import type { AwardLetter } from '@puente/grants';
import { LocaleTextResponse } from '../../http/problem.response';
import { AwardTermsResponse, toTerms } from './award.response';

class AwardLetterPartResponse {
  title!: LocaleTextResponse;
  text!: LocaleTextResponse;
}

/** What the letter of an award says. */
export class AwardLetterResponse {
  title!: string;
  approvedOn!: string;
  @ApiProperty({ type: [AwardLetterPartResponse] })
  parts!: AwardLetterPartResponse[];
  /** As they were approved, without places. */
  terms!: AwardTermsResponse;
}

export const toAwardLetter = ({ title, approvedOn, parts, terms }: AwardLetter): AwardLetterResponse => ({
  ...{ title, approvedOn, terms: toTerms(terms) },
  parts: parts.map((part) => ({ title: part.title, text: part.text })),
});
