import { annualBudgetRule } from './annual-budget-rule';
import { awardShareRule } from './award-share-rule';
import { conflictRule } from './conflict-rule';
import { excludedPopulationsRule } from './excluded-populations-rule';
import { languageRule } from './language-rule';
import { legalRouteRule } from './legal-route-rule';
import { funderKindRule, minAwardRule, publicityRule } from './own-condition-rules';
import { placeRule } from './place-rule';
import { authorisedDoneeRule, cluniRule } from './registration-rules';
import type { Rule } from './rule';
import { yearsRule } from './years-rule';

export * from './rule';

/** Every rule, in the order in which answers are shown. */
export const RULES: readonly Rule[] = [
  placeRule,
  authorisedDoneeRule,
  cluniRule,
  annualBudgetRule,
  yearsRule,
  awardShareRule,
  legalRouteRule,
  excludedPopulationsRule,
  languageRule,
  minAwardRule,
  publicityRule,
  funderKindRule,
  conflictRule,
];
