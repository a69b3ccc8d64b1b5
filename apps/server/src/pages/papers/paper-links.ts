import type { Locale } from '@puente/kernel';
import { PAPER_FORMATS } from '@puente/rendering';
import { say } from '../../texts';

/** One file of a paper, as a link says it. */
export interface PaperLink {
  readonly url: string;
  readonly label: string;
}

/**
 * The files of a paper: in the reader’s language first.
 * @param urlIn the address of the paper in a language, without its ending
 */
export function paperLinks(
  key: 'agreement.title' | 'papers.letter' | 'papers.addendum',
  urlIn: (locale: Locale) => string,
  locale: Locale,
): PaperLink[] {
  const other: Locale = locale === 'es' ? 'en' : 'es';
  const paper = say(locale, key);
  return [locale, other].flatMap((each) =>
    PAPER_FORMATS.map((ending) => {
      const language = say(locale, `papers.language-${each}`);
      const format = say(locale, `papers.format-${ending}`);
      return {
        url: `${urlIn(each)}.${ending}`,
        label: say(locale, 'papers.fileOf', { paper, format, language }),
      };
    }),
  );
}
