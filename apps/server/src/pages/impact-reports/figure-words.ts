import type { Locale } from '@puente/kernel';
import {
  breakdowns,
  categoriesOf,
  grantIndicators,
  populations,
  regions,
  states,
  strategies,
  type Vocabulary,
} from '@puente/taxonomy';
import { say } from '../../texts';

const VOCABULARIES: readonly Vocabulary[] = [
  ...[grantIndicators, breakdowns, strategies, regions, populations, states],
  ...breakdowns.codes.map(categoriesOf),
];

/** A figure’s name, such as `result.people-trained.v1.sex`, in words; what no vocabulary knows is left as it is. */
export const figureWords = (name: string, locale: Locale): string =>
  name
    .split('.')
    .flatMap((part) => wordsFor(part, locale))
    .join(', ');

function wordsFor(part: string, locale: Locale): string[] {
  const known = VOCABULARIES.find((each) => each.has(part));
  if (known) return [known.label(part)[locale]];
  const version = /^v(\d+)$/.exec(part);
  if (version) return version[1] === '1' ? [] : [version[0]];
  return HIDDEN.has(part) ? [] : [KINDS[part] ? say(locale, KINDS[part]) : part];
}

/** What the words behind say already. */
const HIDDEN = new Set(['result', 'region', 'strategy', 'population']);

const KINDS: Readonly<
  Record<
    string,
    | 'impactReports.committed'
    | 'impactReports.paid'
    | 'impactReports.target'
    | 'impactReports.money'
    | 'impactReports.award'
    | 'impactReports.notTold'
    | 'impactReports.several'
    | 'impactReports.thin'
  >
> = {
  committed: 'impactReports.committed',
  paid: 'impactReports.paid',
  target: 'impactReports.target',
  money: 'impactReports.money',
  awards: 'impactReports.award',
  place: 'impactReports.award',
  'not-told': 'impactReports.notTold',
  several: 'impactReports.several',
  thin: 'impactReports.thin',
};
