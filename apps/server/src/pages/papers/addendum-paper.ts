import { awardTermsOf, type AmendmentRow } from '@puente/grants';
import { DomainError, formatDay, type Locale } from '@puente/kernel';
import type { Paper } from '@puente/rendering';
import { say } from '../../texts';
import { termsView } from '../awards/award-words';
import { heading, paperIn, paragraph, termsBlocks } from './paper-parts';

/** The addendum of a change that is in force, in one language; before that there is none to keep (`amendment-state`, 409). */
export function addendumPaper(row: AmendmentRow, locale: Locale): Paper {
  const { state, document, terms, sha256, inForceOn, number, award } = row;
  if (state !== 'in-force' || !document || !terms || !sha256 || !inForceOn) {
    throw new DomainError('conflict', 'amendment-state');
  }
  const since = { label: say(locale, 'amendments.inForceOn'), values: [formatDay(inForceOn, locale)] };
  const print = { label: say(locale, 'agreement.fingerprint'), values: [sha256] };
  return {
    ...paperIn(locale),
    title: say(locale, 'papers.addendumOf', { number, award }),
    foot: sha256,
    blocks: [
      ...document.clauses.flatMap((clause) => [
        heading(say(locale, 'agreement.clauseOf', { number: clause.number, title: clause.title[locale] })),
        paragraph(clause.text[locale]),
      ]),
      ...termsBlocks(termsView(awardTermsOf(terms), locale), [since, print], locale),
    ],
  };
}
