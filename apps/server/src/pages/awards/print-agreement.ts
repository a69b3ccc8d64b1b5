import { agreedTerms, type AgreementRow, type AwardState } from '@puente/grants';
import { formatMoment, type Locale } from '@puente/kernel';
import type { PdfPrinter } from '@puente/rendering';
import { say } from '../../texts';
import { termsView } from './award-words';
import { aboutOf, voidedWords } from './build-agreement';

/** The agreement with its signatures on paper, in one language; marked on every page where it binds nobody. */
export function printAgreement(
  printer: PdfPrinter,
  row: AgreementRow,
  { state, locale }: { readonly state: AwardState; readonly locale: Locale },
): Promise<Buffer> {
  const { facts, budget, indicators } = termsView(agreedTerms(row.document), locale);
  const inOneLine = ({ label, values }: (typeof facts)[number]) => ({ label, value: values.join('; ') });
  const data = {
    language: locale,
    region: locale === 'es' ? 'mx' : 'us',
    title: row.document.title,
    sha256: row.sha256,
    voided: voidedWords(state, locale),
    clauses: row.document.clauses.map(({ number, title, text }) => ({
      ...{ heading: `${number}. ${title[locale]}`, text: text[locale] },
    })),
    facts: [...facts, ...aboutOf(row, locale)].filter(({ values }) => values.length > 0).map(inOneLine),
    budget: budget.map(({ label, note, basis, amount }) => [
      ...[note ? `${label}: ${note}` : label, basis, amount],
    ]),
    indicators: indicators.map(({ label, kind, target }) => [label, kind, target]),
    signatures: row.signatures.map(({ side, typedName, signedAt }) => [
      ...[
        say(locale, `agreement.side-${side}`),
        typedName ?? say(locale, 'agreement.nameHidden'),
        formatMoment(signedAt, locale),
      ],
    ]),
    words: wordsOf(locale),
  };
  return printer.print({ template: 'agreement', data });
}

const wordsOf = (locale: Locale) => ({
  title: say(locale, 'agreement.title'),
  author: say(locale, 'agreement.author'),
  page: say(locale, 'agreement.page'),
  terms: say(locale, 'awards.terms'),
  budget: say(locale, 'awards.budget'),
  budgetColumns: [say(locale, 'awards.line'), say(locale, 'awards.basis'), say(locale, 'awards.amount')],
  indicators: say(locale, 'awards.indicators'),
  indicatorColumns: [
    ...[say(locale, 'awards.indicator'), say(locale, 'awards.kindOf'), say(locale, 'awards.target')],
  ],
  signatures: say(locale, 'agreement.signatures'),
  signatureColumns: [
    ...[say(locale, 'agreement.side'), say(locale, 'agreement.name'), say(locale, 'agreement.signedAt')],
  ],
  nobodyYet: say(locale, 'agreement.nobodyYet'),
});
