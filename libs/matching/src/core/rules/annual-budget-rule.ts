import { answerOf, type Rule } from './rule';

/** Has an annual budget within the band, both ends included. */
export const annualBudgetRule: Rule = {
  code: 'annual-budget',
  asked: ({ rules }) => rules.annualBudget.min !== null || rules.annualBudget.max !== null,
  check: ({ rules }, { annualBudgetMxn: budget }) => {
    const { min, max } = rules.annualBudget;
    return answerOf(budget === null ? null : budget >= (min ?? 0) && budget <= (max ?? Infinity));
  },
};
