import type { ScenarioLine, ScenarioView } from '@puente/grants';
import { minorToDecimal, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import { askUrl } from '../introductions/build-introductions';
import { pageUrl } from '../layouts/build-page';
import type { NextStep } from './scenarios.view';

/** What the reader may do with what was chosen from a shortlist. */
export interface ReaderMay {
  readonly award: boolean;
  readonly ask: boolean;
}

/**
 * How a nonprofit that was chosen from a shortlist comes to an award: by the form of awards without a call, which others
 * approve; before that, by an introduction.
 *
 * @param minor what it is given, in minor units; undefined where it was not chosen
 */
export function nextStep(
  { source, scenario }: ScenarioView,
  { card, canBeAwarded }: ScenarioLine,
  minor: string | undefined,
  may: ReaderMay,
  locale: Locale,
): NextStep | null {
  if (source.call || minor === undefined || !card) return null;
  const { programmeId } = source;
  const terms = { amount: minorToDecimal(BigInt(minor)), currency: scenario.currency, origin: 'invitation' };
  const query = new URLSearchParams({ nonprofit: card.handle, programmeId, ...terms }).toString();
  const isReady = canBeAwarded === true;
  return {
    label: card.label,
    awardUrl: isReady && may.award ? pageUrl(locale, `awards/direct?${query}`) : null,
    askAction: !isReady && may.ask ? askUrl(programmeId, card.handle, locale) : null,
    missing: isReady ? null : say(locale, 'scenarios.notMet'),
  };
}
