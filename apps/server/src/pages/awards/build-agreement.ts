import {
  agreedTerms,
  SIGNATURE_LIMITS,
  type AgreementClause,
  type AgreementRow,
  type AgreementSide,
  type AwardState,
} from '@puente/grants';
import { formatMoment, type Locale } from '@puente/kernel';
import { say } from '../../texts';
import type { PageModel } from '../layouts/page.view';
import { paperLinks } from '../papers/paper-links';
import { textField } from '../shared/build-fields';
import type { Fact } from '../shared/facts.view';
import { errorSummary, type FormState } from '../shared/form-state';
import type { AgreementPageView, ClauseView } from './agreement.view';
import { termsView } from './award-words';

/** For which side somebody reads an agreement, where, and whether they may sign it now. */
export interface AgreementReader {
  readonly side: AgreementSide;
  /** Whether it may be signed on paper instead. */
  readonly onPaper: boolean;
  /** The address of the award on their side. */
  readonly urlIn: (locale: Locale) => string;
  readonly maySign: boolean;
  /** Of the award. */
  readonly state: AwardState;
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
    backUrl: reader.urlIn(locale),
    voided: voidedWords(reader.state, locale),
    papers: paperLinks('agreement.title', (language) => `${reader.urlIn(language)}/agreement`, locale),
    clauses: clauses.map((clause) => clauseView(clause, locale)),
    other: { lang: other, clauses: clauses.map((clause) => clauseView(clause, other)) },
    terms: termsView(agreedTerms(row.document), locale),
    about: aboutOf(row, locale),
    unsigned: unsignedWords(row, locale),
    onPaperUrl: reader.onPaper ? `${reader.urlIn(locale)}/signed-files` : null,
    signatures: row.signatures.map(({ side, typedName, signedAt }) => ({
      ...{
        side: say(locale, `agreement.side-${side}`),
        name: typedName ?? say(locale, 'agreement.nameHidden'),
        at: formatMoment(signedAt, locale),
      },
    })),
    ...signingOf(row, reader, state, locale),
  };
}

/** What is said of an agreement that was taken back: it can still be read, and binds nobody. */
export const voidedWords = (state: AwardState, locale: Locale): string | null =>
  state === 'withdrawn' ? say(locale, 'agreement.voided') : null;

const clauseView = ({ number, title, text }: AgreementClause, locale: Locale): ClauseView => ({
  heading: say(locale, 'agreement.clauseOf', { number, title: title[locale] }),
  text: text[locale],
});

/** What is said where nobody signed here: nobody at all, or both on paper. */
export const unsignedWords = ({ onPaperAt }: AgreementRow, locale: Locale): string =>
  onPaperAt
    ? say(locale, 'signedFiles.onPaperAt', { moment: formatMoment(onPaperAt, locale) })
    : say(locale, 'agreement.nobodyYet');

export function aboutOf({ template, sentAt, sha256, onPaperAt }: AgreementRow, locale: Locale): Fact[] {
  const paper = onPaperAt && {
    label: say(locale, 'signedFiles.onPaper'),
    values: [formatMoment(onPaperAt, locale)],
  };
  return [
    { label: say(locale, 'agreement.template'), values: [template] },
    { label: say(locale, 'agreement.sentAt'), values: [formatMoment(sentAt, locale)] },
    { label: say(locale, 'agreement.fingerprint'), values: [sha256] },
    ...(paper ? [paper] : []),
  ];
}

function signingOf(
  { sha256, signatures }: AgreementRow,
  { side, urlIn, maySign, state: standing }: AgreementReader,
  state: FormState,
  locale: Locale,
): Pick<AgreementPageView, 'sign' | 'others'> {
  if (standing !== 'agreement' || signatures.some((each) => each.side === side)) {
    return { sign: null, others: null };
  }
  if (!maySign) {
    return { sign: null, others: side === 'nonprofit' ? say(locale, 'agreement.othersSign') : null };
  }
  const hint = say(locale, side === 'funder' ? 'agreement.nameHintFunder' : 'agreement.nameHintNonprofit');
  const name = textField(state, 'name', say(locale, 'agreement.yourName'), {
    ...{ required: true, maxlength: SIGNATURE_LIMITS.name, hint, autocomplete: 'name' },
  });
  const warning = side === 'nonprofit' ? say(locale, 'agreement.signerRead') : null;
  return { sign: { action: `${urlIn(locale)}/agreement/sign`, read: sha256, name, warning }, others: null };
}
