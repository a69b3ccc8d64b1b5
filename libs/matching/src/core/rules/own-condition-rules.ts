import { answerOf, type Rule } from './rule';

/** The largest award reaches the nonprofit's stated minimum; left out when it states none. */
export const minAwardRule: Rule = {
  code: 'min-award',
  asked: (programme) => programme.award.maxMxn !== null,
  check: ({ award }, { minAwardMxn }) =>
    minAwardMxn === null ? null : answerOf((award.maxMxn ?? 0) >= minAwardMxn),
};

/** Where the funder names its grantees, the nonprofit accepts it. */
export const publicityRule: Rule = {
  code: 'publicity',
  asked: (programme) => programme.award.publicity,
  check: (_programme, nonprofit) => answerOf(nonprofit.acceptsPublicity),
};
