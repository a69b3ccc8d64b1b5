import type { LocaleText } from '@puente/kernel';
import { evaluateEligibility, type Eligible, type RuleOutcome } from '../evaluate-eligibility';
import type { NonprofitFacts } from '../nonprofit-facts';
import { partsOf } from '../parts';
import type { PartCode, ProgrammeFacts } from '../programme-facts';
import type { RuleAnswer, RuleCode } from '../rules';
import { confidenceOf, scoreMatch, type ScoredPart } from '../score-match';
import { partEvidence } from '../words/part-words';
import { failedWords, ruleChange, ruleReason } from '../words/rule-words';
import { speechOf, type ReaderSight, type ReaderView, type Speech } from '../words/view';
import { partChanges } from './part-changes';

export interface ExplainedPart {
  readonly code: PartCode;
  readonly weight: number;
  readonly value: number;
  readonly known: boolean;
  /** The programme asks nothing here: the part counts in full for everyone. */
  readonly silent: boolean;
  readonly evidence: LocaleText;
}

export interface ExplainedRule {
  readonly code: RuleCode;
  readonly answer: RuleAnswer;
  readonly reason: LocaleText;
}

export interface ExplainedMatch {
  readonly id: string;
  readonly label: string;
  readonly eligible: Eligible;
  readonly score: number;
  /** 0 to 1: how much of the result rests on known facts. */
  readonly confidence: number;
  readonly parts: readonly ExplainedPart[];
  readonly rules: readonly ExplainedRule[];
  /** What would change the result: failed and open rules first, then the parts with most to gain. */
  readonly changes: readonly LocaleText[];
}

export interface ExplainedRefusal {
  readonly id: string;
  readonly eligible: Eligible;
  /** The rules that failed. */
  readonly rules: readonly ExplainedRule[];
  readonly changes: readonly LocaleText[];
}

/** One match with every reason, as a reader with this view may see it. */
export function explainMatch(
  programme: ProgrammeFacts,
  facts: NonprofitFacts,
  view: ReaderView,
): ExplainedMatch {
  const speech = speechOf(programme, facts, view);
  const { eligible, rules } = evaluateEligibility(programme, facts);
  const { score, parts } = scoreMatch(programme, facts);
  return {
    id: facts.id,
    label: view.label,
    eligible,
    score,
    confidence: confidenceOf(parts, rules),
    parts: parts.map((part) => explainPart(part, speech)),
    rules: rules.map((rule) => explainRule(rule, speech)),
    changes: [...ruleChanges(rules, speech), ...partChanges(parts, speech)],
  };
}

/** Why a nonprofit is not eligible: the failed rules only, each with the change that would pass it. */
export function explainRefusal(
  programme: ProgrammeFacts,
  facts: NonprofitFacts,
  sight: ReaderSight,
): ExplainedRefusal {
  const speech = speechOf(programme, facts, sight);
  const { eligible, rules } = evaluateEligibility(programme, facts);
  const failed: ExplainedRule[] = [];
  const changes: LocaleText[] = [];
  for (const { code, answer } of rules) {
    if (answer !== 'fail') continue;
    const { reason, change } = failedWords(code, speech);
    failed.push({ code, answer, reason });
    changes.push(change);
  }
  return { id: facts.id, eligible, rules: failed, changes };
}

function explainPart({ code, weight, value, known }: ScoredPart, speech: Speech): ExplainedPart {
  const silent = partsOf(speech.programme).some(
    (part) => part.code === code && part.silent(speech.programme),
  );
  return { code, weight, value, known, silent, evidence: partEvidence(code, speech, { silent, known }) };
}

function explainRule(rule: RuleOutcome, speech: Speech): ExplainedRule {
  return { ...rule, reason: ruleReason(rule, speech) };
}

/** Failed rules before open ones; two rules on one fact ask for it once. */
function ruleChanges(rules: readonly RuleOutcome[], speech: Speech): LocaleText[] {
  const ordered = [...rules].sort((a, b) => Number(b.answer === 'fail') - Number(a.answer === 'fail'));
  const changes = ordered.map((rule) => ruleChange(rule, speech)).filter((change) => change !== null);
  return changes.filter((change, index) => changes.findIndex(({ es }) => es === change.es) === index);
}
