import type { AwardLetter } from '@puente/grants';
import { formatDay, type Locale } from '@puente/kernel';
import type { Paper } from '@puente/rendering';
import { say } from '../../texts';
import { termsView } from '../awards/award-words';
import { heading, paperIn, paragraph, termsBlocks } from './paper-parts';

/** The letter that tells a nonprofit of its award, in one language. */
export function letterPaper({ title, approvedOn, parts, terms }: AwardLetter, locale: Locale): Paper {
  return {
    ...paperIn(locale),
    title: say(locale, 'papers.letterOf', { award: title }),
    foot: say(locale, 'papers.letterFoot', { day: formatDay(approvedOn, locale) }),
    blocks: [
      paragraph(say(locale, 'papers.letterTo')),
      ...parts.flatMap((part) => [heading(part.title[locale]), paragraph(part.text[locale])]),
      ...termsBlocks(termsView(terms, locale), [], locale),
    ],
  };
}
