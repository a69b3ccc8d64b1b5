import type { IntroductionFacts } from '../core';
import type { FunderIntroduction } from './introduction';
import type { IntroductionRow } from './introduction.repository';

export function factsOf(row: IntroductionRow): IntroductionFacts {
  const { begunBy, answerBy, funderWants, metAt, endedSide, toldReason } = row;
  return { begunBy, answerBy, funderWants, met: metAt !== null, endedSide, toldReason };
}

/** What both sides see alike. */
export function headOf(row: IntroductionRow): Omit<FunderIntroduction, 'standing' | 'card'> {
  const { id, programmeId, title, begunBy, begunAt, answerBy, metAt, toldReason } = row;
  const programmeTitle = title ?? { es: '', en: '' };
  return { id, programmeId, programmeTitle, begunBy, begunAt, answerBy, metAt, toldReason };
}
