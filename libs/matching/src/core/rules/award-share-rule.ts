import { answerOf, type Rule } from './rule';

/** The smallest award is no larger a part of the annual budget than the programme allows (pesos). */
export const awardShareRule: Rule = {
  code: 'award-share',
  asked: ({ rules, award }) => rules.maxShareOfBudget !== null && award.minMxn !== null,
  check: ({ rules, award }, { annualBudgetMxn: budget }) =>
    answerOf(budget === null ? null : (award.minMxn ?? 0) <= (rules.maxShareOfBudget ?? 0) * budget),
};
