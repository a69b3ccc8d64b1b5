import type { NonprofitFacts } from './nonprofit-facts';
import type { ProgrammeFacts } from './programme-facts';
import { RULES, type Rule, type RuleAnswer, type RuleCode } from './rules';

export type Eligible = 'yes' | 'unknown' | 'no';

export interface RuleOutcome {
  readonly code: RuleCode;
  readonly answer: RuleAnswer;
}

export interface Eligibility {
  readonly eligible: Eligible;
  readonly rules: readonly RuleOutcome[];
}

/** Every rule that the programme asks, answered; a fail outweighs an unknown, an unknown a pass. */
export function evaluateEligibility(programme: ProgrammeFacts, nonprofit: NonprofitFacts): Eligibility {
  const rules: RuleOutcome[] = [];
  for (const rule of askedRules(programme)) {
    const answer = rule.check(programme, nonprofit);
    if (answer !== null) rules.push({ code: rule.code, answer });
  }
  return { eligible: overall(rules), rules };
}

const asked = new WeakMap<ProgrammeFacts, readonly Rule[]>();

/** The rules that a programme asks: the same for every nonprofit. */
function askedRules(programme: ProgrammeFacts): readonly Rule[] {
  const known = asked.get(programme);
  if (known) return known;
  const rules = RULES.filter((rule) => rule.asked(programme));
  asked.set(programme, rules);
  return rules;
}

function overall(rules: readonly RuleOutcome[]): Eligible {
  if (rules.some(({ answer }) => answer === 'fail')) return 'no';
  return rules.some(({ answer }) => answer === 'unknown') ? 'unknown' : 'yes';
}
