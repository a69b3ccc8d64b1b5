import { yearOf } from '@puente/kernel';
import { answerOf, type Rule } from './rule';

/** Year of `today` less the year of founding reaches the years asked. */
export const yearsRule: Rule = {
  code: 'years',
  asked: (programme) => programme.rules.minYears !== null,
  check: ({ rules, today }, { foundedYear }) =>
    answerOf(foundedYear === null ? null : yearOf(today) - foundedYear >= (rules.minYears ?? 0)),
};
