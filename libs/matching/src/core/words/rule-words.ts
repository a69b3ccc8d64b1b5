import type { LocaleText } from '@puente/kernel';
import type { RuleOutcome } from '../evaluate-eligibility';
import type { ProgrammeFacts } from '../programme-facts';
import type { RuleCode } from '../rules';
import { awardShareWords, budgetWords, minAwardWords, yearsWords } from './amount-words';
import { conflictWords } from './conflict-words';
import { say } from './phrases';
import { placeWords } from './place-words';
import {
  cluniWords,
  doneeWords,
  excludedWords,
  funderKindWords,
  languageWords,
  publicityWords,
  routeWords,
} from './status-words';
import type { Speech } from './view';

/** What one rule says. */
export interface RuleWords {
  /**
   * All that its words on a fail take from the nonprofit, as a key; absent where that differs from one to the next.
   * Words with one key are made once for a programme: a hundred thousand may fail for the same reason.
   */
  own?(speech: Speech): string;
  pass(speech: Speech): LocaleText;
  fail(speech: Speech): LocaleText;
  /** The fact that is missing, as the end of "it is not known …". */
  readonly missing: LocaleText;
  /** The smallest change that would turn a fail into a pass. */
  change(speech: Speech): LocaleText;
}

const WORDS: Readonly<Record<RuleCode, RuleWords>> = {
  place: placeWords,
  'authorised-donee': doneeWords,
  cluni: cluniWords,
  'annual-budget': budgetWords,
  years: yearsWords,
  'award-share': awardShareWords,
  'legal-route': routeWords,
  'excluded-populations': excludedWords,
  language: languageWords,
  'min-award': minAwardWords,
  publicity: publicityWords,
  'funder-kind': funderKindWords,
  'conflict-of-interest': conflictWords,
};

/** What is said of a failed rule. */
export interface FailedWords {
  readonly reason: LocaleText;
  readonly change: LocaleText;
}

/** A bound for what one rule of one programme may remember. */
const MOST_REMEMBERED = 20_000;
type Remembered = Partial<Record<RuleCode, Map<string, FailedWords>>>;
const seenInFull = new WeakMap<ProgrammeFacts, Remembered>();
const seenHidden = new WeakMap<ProgrammeFacts, Remembered>();

/** The reason of a failed rule and the change that would pass it, made once for each key of `own`. */
export function failedWords(code: RuleCode, speech: Speech): FailedWords {
  const words = WORDS[code];
  const own = words.own?.(speech);
  if (own === undefined) return { reason: words.fail(speech), change: words.change(speech) };
  const known = rememberedOf(code, speech);
  const found = known.get(own);
  if (found) return found;
  const said = { reason: words.fail(speech), change: words.change(speech) };
  if (known.size < MOST_REMEMBERED) known.set(own, said);
  return said;
}

function rememberedOf(code: RuleCode, { programme, hidden }: Speech): Map<string, FailedWords> {
  const seen = hidden ? seenHidden : seenInFull;
  let byRule = seen.get(programme);
  if (!byRule) seen.set(programme, (byRule = {}));
  return (byRule[code] ??= new Map<string, FailedWords>());
}

/** Why a rule answered as it did. */
export function ruleReason(rule: RuleOutcome, speech: Speech): LocaleText {
  const words = WORDS[rule.code];
  if (rule.answer === 'pass') return words.pass(speech);
  if (rule.answer === 'fail') return failedWords(rule.code, speech).reason;
  const { es, en } = words.missing;
  if (speech.nonprofit.withheld) {
    return say(`Por confirmar con HIP: ${es}.`, `To be confirmed by HIP: ${en}.`);
  }
  return say(`No se sabe ${es}.`, `It is not known ${en}.`);
}

/** What would turn the answer into a pass; `null` where it passes already. */
export function ruleChange(rule: RuleOutcome, speech: Speech): LocaleText | null {
  const words = WORDS[rule.code];
  if (rule.answer === 'pass') return null;
  if (rule.answer === 'fail') return failedWords(rule.code, speech).change;
  const { es, en } = words.missing;
  if (speech.nonprofit.withheld) return say(`Confirmar con HIP ${es}.`, `Confirm with HIP ${en}.`);
  return say(`Que la organización diga ${es}.`, `The organisation states ${en}.`);
}
