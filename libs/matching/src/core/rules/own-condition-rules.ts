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

/** The funder is of no kind that the nonprofit refuses; left out when it refuses none. */
export const funderKindRule: Rule = {
  code: 'funder-kind',
  asked: () => true,
  check: ({ funderKind }, { refusedFunders }) => {
    if (refusedFunders.length === 0) return null;
    return answerOf(funderKind === null ? null : !refusedFunders.includes(funderKind));
  },
};
