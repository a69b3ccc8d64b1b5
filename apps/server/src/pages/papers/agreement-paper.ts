import { agreedTerms, type AgreementRow, type AwardState } from '@puente/grants';
import { formatMoment, type Locale } from '@puente/kernel';
import type { Paper, PaperBlock } from '@puente/rendering';
import { say } from '../../texts';
import { termsView } from '../awards/award-words';
import { aboutOf, unsignedWords, voidedWords } from '../awards/build-agreement';
import { heading, paperIn, paragraph, termsBlocks } from './paper-parts';

/** The agreement with its signatures on paper, in one language; marked on every page where it binds nobody. */
export function agreementPaper(row: AgreementRow, state: AwardState, locale: Locale): Paper {
  const { document, sha256 } = row;
  return {
    ...paperIn(locale),
    title: `${say(locale, 'agreement.title')}: ${document.title}`,
    mark: voidedWords(state, locale),
    foot: sha256,
    blocks: [
      ...document.clauses.flatMap(({ number, title, text }) => [
        heading(say(locale, 'agreement.clauseOf', { number, title: title[locale] })),
        paragraph(text[locale]),
      ]),
      ...termsBlocks(termsView(agreedTerms(document), locale), aboutOf(row, locale), locale),
      heading(say(locale, 'agreement.signatures')),
      signaturesOf(row, locale),
    ],
  };
}

function signaturesOf(row: AgreementRow, locale: Locale): PaperBlock {
  const { signatures } = row;
  if (signatures.length === 0) return paragraph(unsignedWords(row, locale));
  return {
    kind: 'table',
    columns: (['side', 'name', 'signedAt'] as const).map((key) => say(locale, `agreement.${key}`)),
    rows: signatures.map(({ side, typedName, signedAt }) => [
      say(locale, `agreement.side-${side}`),
      typedName ?? say(locale, 'agreement.nameHidden'),
      formatMoment(signedAt, locale),
    ]),
  };
}
