import { answerOf, type Rule } from './rule';

/** Serves somebody whom the programme does not exclude. */
export const excludedPopulationsRule: Rule = {
  code: 'excluded-populations',
  asked: (programme) => programme.rules.excludePopulations.length > 0,
  check: ({ rules }, { populations }) => {
    if (populations.length === 0) return 'unknown';
    return answerOf(populations.some((code) => !rules.excludePopulations.includes(code)));
  },
};
