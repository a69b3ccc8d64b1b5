import {
  agreedTerms,
  SIGNATURE_LIMITS,
  type AgreementClause,
  type AgreementRow,
  type AgreementSide,
} from '@puente/grants';
import { formatMoment, type Locale } from '@puente/kernel';
import { legalRoutes } from '@puente/taxonomy';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import { textField } from '../shared/build-fields';
import type { Fact } from '../shared/facts.view';
import { errorSummary, type FormState } from '../shared/form-state';
import type { AgreementPageView, ClauseView } from './agreement.view';
import { termsView } from './award-words';

/** For which side somebody reads an agreement, where, and whether they may sign it now. */
export interface AgreementReader {
  readonly side: AgreementSide;
  /** The address of the award on their side. */
  readonly url: string;
  readonly maySign: boolean;
  /** Whether signatures are still taken. */
  readonly isOpen: boolean;
}

/** The agreement on an award, with what the reader may do. */
export function buildAgreement(
  page: PageModel,
  row: AgreementRow,
  reader: AgreementReader,
  state: FormState,
): AgreementPageView {
  const { locale } = page;
  const other: Locale = locale === 'es' ? 'en' : 'es';
  const { clauses, title } = row.document;
  return {
    page,
    errors: errorSummary(state, ['name']),
    heading: title,
    backUrl: reader.url,
    pdfUrl: `${reader.url}/agreement.pdf`,
    clauses: clauses.map((clause) => clauseView(clause, locale)),
    other: { lang: other, clauses: clauses.map((clause) => clauseView(clause, other)) },
    terms: termsView(agreedTerms(row.document), locale),
    about: aboutOf(row, locale),
    signatures: row.signatures.map(({ side, typedName, signedAt }) => ({
      ...{ side: say(locale, `agreement.side-${side}`), name: typedName, at: formatMoment(signedAt, locale) },
    })),
    ...signingOf(row, reader, state, locale),
  };
}

const clauseView = ({ number, title, text }: AgreementClause, locale: Locale): ClauseView => ({
  heading: say(locale, 'agreement.clauseOf', { number, title: title[locale] }),
  text: text[locale],
});

export function aboutOf({ template, route, sentAt, sha256 }: AgreementRow, locale: Locale): Fact[] {
  return [
    { label: say(locale, 'agreement.route'), values: [legalRoutes.label(route)[locale]] },
    { label: say(locale, 'agreement.template'), values: [template] },
    { label: say(locale, 'agreement.sentAt'), values: [formatMoment(sentAt, locale)] },
    { label: say(locale, 'agreement.fingerprint'), values: [sha256] },
  ];
}

function signingOf(
  { sha256, signatures }: AgreementRow,
  { side, url, maySign, isOpen }: AgreementReader,
  state: FormState,
  locale: Locale,
): Pick<AgreementPageView, 'sign' | 'others'> {
  if (!isOpen || signatures.some((each) => each.side === side)) return { sign: null, others: null };
  if (!maySign) {
    return { sign: null, others: side === 'nonprofit' ? say(locale, 'agreement.othersSign') : null };
  }
  const hint = say(locale, side === 'funder' ? 'agreement.nameHintFunder' : 'agreement.nameHintNonprofit');
  const name = textField(state, 'name', say(locale, 'agreement.yourName'), {
    ...{ required: true, maxlength: SIGNATURE_LIMITS.name, hint, autocomplete: 'name' },
  });
  return { sign: { action: `${url}/agreement/sign`, read: sha256, name }, others: null };
}
