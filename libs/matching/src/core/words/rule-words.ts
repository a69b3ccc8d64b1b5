import type { LocaleText } from '@puente/kernel';
import type { RuleOutcome } from '../evaluate-eligibility';
import type { RuleCode } from '../rules';
import { awardShareWords, budgetWords, minAwardWords, yearsWords } from './amount-words';
import { say } from './phrases';
import { placeWords } from './place-words';
import { remembered } from './remembered';
import {
  cluniWords,
  doneeWords,
  excludedWords,
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
};

function shared({ code }: RuleOutcome, speech: Speech, what: 'fail' | 'change'): LocaleText {
  const words = WORDS[code];
  const own = words.own?.(speech);
  if (own === undefined) return words[what](speech);
  return remembered(speech.programme, `${code} ${what} ${speech.hidden} ${own}`, () => words[what](speech));
}

/** Why a rule answered as it did. */
export function ruleReason(rule: RuleOutcome, speech: Speech): LocaleText {
  const words = WORDS[rule.code];
  if (rule.answer === 'pass') return words.pass(speech);
  if (rule.answer === 'fail') return shared(rule, speech, 'fail');
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
  if (rule.answer === 'fail') return shared(rule, speech, 'change');
  const { es, en } = words.missing;
  if (speech.nonprofit.withheld) return say(`Confirmar con HIP ${es}.`, `Confirm with HIP ${en}.`);
  return say(`Que la organización diga ${es}.`, `The organisation states ${en}.`);
}
