import {
  AMENDMENT_KINDS,
  AMENDMENT_STATES,
  amendmentKindCodes,
  awardTermsOf,
  isAmendable,
  REQUIREMENT_LIMITS,
  type AmendmentRow,
  type AmendmentState,
  type AwardState,
} from '@puente/grants';
import { formatDay, type Locale } from '@puente/kernel';
import { nextVersion } from '../../http/seen-version';
import { say } from '../../texts';
import { termsView } from '../awards/award-words';
import type { AwardBadge } from '../awards/awards.view';
import { pageUrl } from '../layouts/build-page';
import type { PageModel } from '../layouts/page.view';
import { paperLinks, type PaperLink } from '../papers/paper-links';
import { selectField, textField } from '../shared/build-fields';
import type { Fact } from '../shared/facts.view';
import { errorSummary, type FormState } from '../shared/form-state';
import type { AmendmentListView, AmendmentPageView } from './amendments.view';

/** On which side of an award somebody reads its changes, and what they may do there. */
export interface AmendmentReader {
  readonly side: 'funder' | 'nonprofit';
  readonly personId: string;
  /** Propose and withdraw for the funder; ask and take back for the nonprofit. */
  readonly mayBegin: boolean;
  /** Approve for the funder; accept or decline for the nonprofit. */
  readonly mayAnswer: boolean;
}

export interface AmendedAward {
  readonly id: string;
  readonly title: string;
  readonly state: AwardState;
}

const own = ({ side }: AmendmentReader): string => (side === 'nonprofit' ? 'my/' : '');

const BADGES: Readonly<Record<AmendmentState, Pick<AwardBadge, 'colour' | 'icon'>>> = {
  requested: { colour: 'yellow', icon: 'question' },
  proposed: { colour: 'yellow', icon: 'question' },
  approved: { colour: 'yellow', icon: 'edit' },
  agreed: { colour: 'blue', icon: 'check' },
  'in-force': { colour: 'green', icon: 'check' },
  declined: { colour: 'grey', icon: 'cross' },
  withdrawn: { colour: 'grey', icon: 'cross' },
};

const badgeOf = ({ state }: AmendmentRow, locale: Locale): AwardBadge => ({
  label: AMENDMENT_STATES[state][locale],
  ...BADGES[state],
});

const headingOf = ({ number }: AmendmentRow, locale: Locale): string =>
  say(locale, 'amendments.numbered', { number });

const kindsOf = ({ askedKind, document }: AmendmentRow, locale: Locale): string[] =>
  (document?.kinds ?? (askedKind ? [askedKind] : [])).map((kind) => AMENDMENT_KINDS[kind][locale]);

export function buildAmendmentList(
  page: PageModel,
  award: AmendedAward,
  rows: readonly AmendmentRow[],
  reader: AmendmentReader,
  state: FormState,
): AmendmentListView {
  const { locale } = page;
  const path = own(reader);
  const mayBegin = reader.mayBegin && isAmendable(award.state) && !rows.some(isUnderWay);
  const newUrl = pageUrl(locale, `awards/${award.id}/amendments/new`);
  return {
    page,
    errors: errorSummary(state, ['kind', 'until', 'words']),
    heading: say(locale, 'amendments.ofAward', { award: award.title }),
    backUrl: pageUrl(locale, `${path}awards/${award.id}`),
    lines: rows.map((row) => ({
      ...{ title: headingOf(row, locale), url: pageUrl(locale, `${path}amendments/${row.id}`) },
      ...{ kinds: kindsOf(row, locale).join(', '), badge: badgeOf(row, locale) },
    })),
    empty: {
      ...{ title: say(locale, 'amendments.emptyTitle'), text: say(locale, 'amendments.emptyText') },
      ...{ url: null, action: null },
    },
    newUrl: mayBegin && reader.side === 'funder' ? newUrl : null,
    ask: mayBegin && reader.side === 'nonprofit' ? askForm(award.id, state, locale) : null,
  };
}

const isUnderWay = ({ state }: AmendmentRow): boolean =>
  state === 'requested' || state === 'proposed' || state === 'approved' || state === 'agreed';

function askForm(id: string, state: FormState, locale: Locale): AmendmentListView['ask'] {
  const kinds = amendmentKindCodes.map((value) => ({ value, label: AMENDMENT_KINDS[value][locale] }));
  return {
    action: pageUrl(locale, `my/awards/${id}/amendments`),
    kind: selectField(state, 'kind', say(locale, 'amendments.kind'), kinds),
    until: textField(state, 'until', say(locale, 'amendments.until'), {
      ...{ type: 'date', hint: say(locale, 'amendments.untilHint') },
    }),
    words: textField(state, 'words', say(locale, 'amendments.words'), {
      ...{ type: 'textarea', required: true, maxlength: REQUIREMENT_LIMITS.words },
    }),
  };
}

export function buildAmendment(
  page: PageModel,
  row: AmendmentRow,
  reader: AmendmentReader,
  state: FormState,
): AmendmentPageView {
  const { locale } = page;
  return {
    page,
    errors: errorSummary(state, ['answer']),
    heading: headingOf(row, locale),
    backUrl: pageUrl(locale, `${own(reader)}awards/${row.awardId}/amendments`),
    badge: badgeOf(row, locale),
    facts: factsOf(row, locale),
    papers: papersOf(row, reader, locale),
    clauses: (row.document?.clauses ?? []).map(({ number, title, text }) => ({
      heading: say(locale, 'agreement.clauseOf', { number, title: title[locale] }),
      text: text[locale],
    })),
    terms: row.terms && termsOf(row.terms, locale),
    ...NOTHING,
    ...(isAmendable(row.awardState) ? actsOf(row, reader, state, locale) : {}),
  };
}

/** On paper once it is in force. */
function papersOf({ id, state }: AmendmentRow, reader: AmendmentReader, locale: Locale): PaperLink[] {
  if (state !== 'in-force') return [];
  const urlIn = (language: Locale): string => pageUrl(language, `${own(reader)}amendments/${id}/addendum`);
  return paperLinks('papers.addendum', urlIn, locale);
}

/** Without the legal route: no change touches it, so that its terms do not have it. */
function termsOf(terms: NonNullable<AmendmentRow['terms']>, locale: Locale): AmendmentPageView['terms'] {
  const view = termsView(awardTermsOf(terms), locale);
  const route = say(locale, 'agreement.route');
  return { ...view, facts: view.facts.filter(({ label }) => label !== route) };
}

function factsOf(row: AmendmentRow, locale: Locale): Fact[] {
  const line = (key: 'words' | 'reason' | 'answer', text: string): Fact[] =>
    text === '' ? [] : [{ label: say(locale, `amendments.${key}`), values: [text] }];
  const day = (key: 'until' | 'inForceOn', on: AmendmentRow['inForceOn']): Fact[] =>
    on ? [{ label: say(locale, `amendments.${key}`), values: [formatDay(on, locale)] }] : [];
  return [
    { label: say(locale, 'awards.award'), values: [row.award] },
    { label: say(locale, 'amendments.kind'), values: kindsOf(row, locale) },
    ...day('until', row.askedUntil),
    ...line('words', row.askedWords),
    ...line('reason', row.reason),
    ...day('inForceOn', row.inForceOn),
    ...line('answer', row.answer),
    ...(row.sha256 ? [{ label: say(locale, 'agreement.fingerprint'), values: [row.sha256] }] : []),
  ];
}

type Acts = Pick<AmendmentPageView, 'editUrl' | 'approve' | 'cannot' | 'accept' | 'decline' | 'withdraw'>;
const NOTHING: Acts = {
  ...{ editUrl: null, approve: null, cannot: null, accept: null, decline: null, withdraw: null },
};

function actsOf(row: AmendmentRow, reader: AmendmentReader, form: FormState, locale: Locale): Partial<Acts> {
  const act = (tail: string) => ({
    action: pageUrl(locale, `${own(reader)}amendments/${row.id}${tail}`),
    version: nextVersion(form.values, row.version),
  });
  const answer = textField(form, 'answer', say(locale, 'amendments.why'), {
    ...{ type: 'textarea', required: true, maxlength: REQUIREMENT_LIMITS.words },
  });
  return reader.side === 'funder'
    ? funderActs(row, reader, act, answer, locale)
    : ownActs(row, reader, act, answer);
}

type MakeAct = (tail: string) => { readonly action: string; readonly version: number };
type Answer = NonNullable<AmendmentPageView['decline']>['answer'];

function funderActs(
  { state, shown, proposedBy }: AmendmentRow,
  { personId, mayBegin, mayAnswer }: AmendmentReader,
  act: MakeAct,
  answer: Answer,
  locale: Locale,
): Partial<Acts> {
  const isOwn = proposedBy === personId;
  const isProposed = state === 'proposed';
  return {
    editUrl: mayBegin && (state === 'requested' || isProposed) ? act('/edit').action : null,
    approve: isProposed && mayAnswer && !isOwn ? { action: act('/approve').action, shown: shown! } : null,
    cannot: isProposed && isOwn ? say(locale, 'amendments.ownProposal') : null,
    decline: mayBegin && state === 'requested' ? { ...act('/decline'), answer } : null,
    withdraw: mayBegin && (isProposed || state === 'approved') ? act('/withdraw') : null,
  };
}

function ownActs(
  { state, sha256 }: AmendmentRow,
  { mayBegin, mayAnswer }: AmendmentReader,
  act: MakeAct,
  answer: Answer,
): Partial<Acts> {
  const isToAccept = state === 'approved' && mayAnswer;
  return {
    accept: isToAccept ? { action: act('/accept').action, read: sha256! } : null,
    decline: isToAccept ? { ...act('/decline'), answer } : null,
    withdraw: mayBegin && state === 'requested' ? act('/withdraw') : null,
  };
}
